package io.bedrockdiscovery.bench;

import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures {@link ScanningBench}: of the questions that are asked while scans run, 99 of 100 take at most twice the time that 99 of
 * 100 take while none runs. Ends with 1 if they take longer, or if questions that wait for the scans do not.
 */
public final class ScanningCheck {
    private static final double LIMIT_RATIO = 2;
    private static final double MOST_OF_THEM = 99;

    private ScanningCheck() {}

    /** Runs the check, which takes about three minutes. */
    public static void main(String[] arguments) throws RunnerException {
        boolean passed = true;
        for (String question : List.of("resolve", "bestRegions")) {
            double alone = micros(question, "nothing");
            double scans = micros(question, "scans");
            double blocking = micros(question, "blocking scans");
            double http = micros(question, "scans over HTTP");
            System.out.printf(
                    "%n%s: %.0f us; while scans run: %.0f us, %.2f times that (limit %.0f); if it waits for them: %.0f times;"
                            + " if the server runs on the same processors: %.1f times%n%n",
                    question, alone, scans, scans / alone, LIMIT_RATIO, blocking / alone, http / alone);
            passed &= scans / alone <= LIMIT_RATIO && blocking / alone > LIMIT_RATIO;
        }
        System.out.println(passed ? "OK: scans do not slow questions down" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }

    private static double micros(String question, String meanwhile) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ScanningBench.class.getName() + "." + question)
                .param("meanwhile", meanwhile)
                .shouldFailOnError(true)
                .forks(1)
                .jvmArgs("-Xms512m", "-Xmx512m")
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .build();
        return new Runner(options)
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(MOST_OF_THEM);
    }
}

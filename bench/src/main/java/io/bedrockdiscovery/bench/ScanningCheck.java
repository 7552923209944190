package io.bedrockdiscovery.bench;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
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

    /** Runs the check, which takes about two minutes. */
    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ScanningBench.class.getName())
                .forks(1)
                .jvmArgs("-Xms512m", "-Xmx512m")
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .build();
        Map<String, Double> alone = new HashMap<>();
        Map<String, Map<String, Double>> meanwhile = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            String question = result.getPrimaryResult().getLabel();
            String kind = result.getParams().getParam("meanwhile");
            double micros = result.getPrimaryResult().getStatistics().getPercentile(MOST_OF_THEM);
            Map<String, Double> times =
                    kind.equals("nothing") ? alone : meanwhile.computeIfAbsent(kind, any -> new HashMap<>());
            times.put(question, micros);
        }
        boolean passed = true;
        for (Map.Entry<String, Double> each : alone.entrySet()) {
            String question = each.getKey();
            double ratio = meanwhile.get("scans").get(question) / each.getValue();
            double blocking = meanwhile.get("blocking scans").get(question) / each.getValue();
            System.out.printf(
                    "%-12s p99 %.0f us; while scans run: %.2f times that (limit %.0f), if it waits for them: %.0f times%n",
                    question, each.getValue(), ratio, LIMIT_RATIO, blocking);
            passed &= ratio <= LIMIT_RATIO && blocking > LIMIT_RATIO;
        }
        System.out.println(passed ? "OK: scans do not slow questions down" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }
}

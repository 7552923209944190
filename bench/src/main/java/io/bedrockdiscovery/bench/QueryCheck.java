package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.bench.session.QueryBench;
import io.bedrockdiscovery.shell.terminal.CompletionBench;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures {@link QueryBench} and {@link CompletionBench}, and holds each line of the shell to 1 ms and each completion to 5 ms.
 * Ends with 1 if one takes longer, or if one that reads the catalogue again does not.
 */
public final class QueryCheck {
    private static final double MOST_MILLIS_OF_A_LINE = 1;
    private static final double MOST_MILLIS_OF_A_COMPLETION = 5;

    private QueryCheck() {}

    /** Runs the check, which takes about two minutes. */
    public static void main(String[] arguments) throws RunnerException {
        boolean lines = isWithin(QueryBench.class.getName() + ".answer", MOST_MILLIS_OF_A_LINE);
        boolean completions = isWithin(CompletionBench.class.getName() + ".complete", MOST_MILLIS_OF_A_COMPLETION);
        System.out.println(lines && completions ? "OK: the answers are within their limits" : "FAILED");
        if (!lines || !completions) {
            System.exit(1);
        }
    }

    private static boolean isWithin(String benchmark, double limit) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmark)
                        .shouldFailOnError(true)
                        .forks(1)
                        .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
        boolean passed = true;
        for (RunResult result : results) {
            double millis = result.getPrimaryResult().getStatistics().getPercentile(50);
            boolean kept = result.getParams().getParam("catalogue").equals("kept");
            String line = result.getParams().getParam("line");
            System.out.printf(
                    "%6.3f ms (limit %.0f): %s, catalogue %s%n",
                    millis,
                    limit,
                    line == null ? "Tab" : line,
                    kept ? "kept" : "read again, which must be over the limit");
            passed &= kept == millis <= limit;
        }
        return passed;
    }
}

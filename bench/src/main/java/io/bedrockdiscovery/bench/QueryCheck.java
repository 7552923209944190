package io.bedrockdiscovery.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures {@link QueryBench} and holds each line to its limit of 1 ms. Ends with 1 if one exceeds it. */
public final class QueryCheck {
    private static final double LIMIT_MILLIS = 1;

    private QueryCheck() {}

    /** Runs the check, which takes about a minute. */
    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(QueryBench.class.getName() + ".answer")
                .forks(1)
                .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .build();
        Collection<RunResult> results = new Runner(options).run();
        boolean passed = true;
        for (RunResult result : results) {
            double millis = result.getPrimaryResult().getStatistics().getPercentile(50);
            System.out.printf(
                    "%6.3f ms (limit %.0f): %s%n",
                    millis, LIMIT_MILLIS, result.getParams().getParam("line"));
            passed &= millis <= LIMIT_MILLIS;
        }
        System.out.println(passed ? "OK: the answers are within their limits" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }
}

package io.bedrockdiscovery.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures {@link AssociationBench} and holds it to its limits: 100,000 profiles take less than 200 ms, twice as many cost
 * at most 2.2 times as much, and an association that is quadratic is beyond the limits. Ends with 1 where one of these
 * fails. Both sizes are measured in turns, several times, so that a machine that becomes slower meanwhile does so for both;
 * the median of all turns counts. The collector is the one that the launcher chooses.
 */
public final class AssociationCheck {
    private static final double LIMIT_MILLIS = 200;
    private static final double LIMIT_RATIO = 2.2;
    private static final String ONCE = "100000";
    private static final String TWICE = "200000";

    private AssociationCheck() {}

    /** Takes about two minutes. */
    public static void main(String[] arguments) throws RunnerException {
        boolean fast = isWithinLimits("indexed", 5, 3);
        boolean blind = isWithinLimits("quadratic", 1, 2);
        if (!fast || blind) {
            System.out.println(fast ? "FAILED: the quadratic one was not found out" : "FAILED");
            System.exit(1);
        }
        System.out.println("OK: the association is within its limits, and the quadratic one is not");
    }

    private static boolean isWithinLimits(String name, int turns, int iterations) throws RunnerException {
        List<Double> once = new ArrayList<>();
        List<Double> twice = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            once.add(millis(name, ONCE, iterations));
            twice.add(millis(name, TWICE, iterations));
            ratios.add(twice.get(turn) / once.get(turn));
        }
        System.out.printf(
                "%n%s  %s profiles: %.1f ms (limit %.0f)   %s profiles: %.1f ms   ratio: %.2f (limit %.1f)   of %s%n%n",
                name, ONCE, median(once), LIMIT_MILLIS, TWICE, median(twice), median(ratios), LIMIT_RATIO, ratios);
        return median(once) < LIMIT_MILLIS && median(ratios) <= LIMIT_RATIO;
    }

    private static double millis(String name, String profiles, int iterations) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(AssociationBench.class.getName() + "." + name)
                .param("profiles", profiles)
                .forks(1)
                .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .build();
        return new Runner(options).runSingle().getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

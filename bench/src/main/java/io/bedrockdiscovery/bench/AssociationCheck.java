package io.bedrockdiscovery.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures {@link AssociationBench} and holds it to its limits: 100,000 profiles take less than 200 ms, twice as many take
 * at most 2.2 times as long, and a quadratic association exceeds the limits. Ends with 1 if one of these fails. Both sizes
 * are measured in turns, several times, so that a machine that becomes slower meanwhile does so for both. The limit holds
 * for the median time, and the ratio for the best times, to which a busy machine or an unlucky compilation adds least. The
 * garbage collector is the one that the launcher chooses.
 */
public final class AssociationCheck {
    private static final double LIMIT_MILLIS = 200;
    private static final double LIMIT_RATIO = 2.2;
    private static final String ONCE = "100000";
    private static final String TWICE = "200000";

    private AssociationCheck() {}

    /** Runs the check, which takes about three minutes. */
    public static void main(String[] arguments) throws RunnerException {
        boolean fast = isWithinLimits("indexed", 5, 6);
        boolean blind = isWithinLimits("quadratic", 1, 2);
        if (!fast || blind) {
            System.out.println(fast ? "FAILED: the quadratic association met the limits" : "FAILED");
            System.exit(1);
        }
        System.out.println("OK: the association is within its limits, and the quadratic one is not");
    }

    private static boolean isWithinLimits(String name, int turns, int iterations) throws RunnerException {
        List<Double> once = new ArrayList<>();
        List<Double> twice = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            once.add(millis(name, ONCE, iterations));
            twice.add(millis(name, TWICE, iterations));
        }
        double ratio = Collections.min(twice) / Collections.min(once);
        System.out.printf(
                "%n%s  %s profiles: %s (limit %.0f)   %s profiles: %s   ratio of the best: %.2f (limit %.1f)%n%n",
                name, ONCE, figures(once), LIMIT_MILLIS, TWICE, figures(twice), ratio, LIMIT_RATIO);
        return median(once) < LIMIT_MILLIS && ratio <= LIMIT_RATIO;
    }

    private static String figures(List<Double> millis) {
        return "%.1f ms (%.1f to %.1f)".formatted(median(millis), Collections.min(millis), Collections.max(millis));
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
        return new Runner(options)
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

package io.bedrockdiscovery.bench.giant;

import io.bedrockdiscovery.bench.ProcessCost;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures commands on accounts of which each is twice as large as the one before. Ends with 1 if one costs more than 2.2
 * times as much CPU time for twice the work, or if the mapping asked for once for every ten regions, whose cost is
 * quadratic, does not exceed this. Needs Linux.
 */
public final class GiantGrowthCheck {
    private static final double MOST = 2.2;
    private static final int REGIONS_AT_ONCE = 10;
    private static final String MAPPING = "mapping --cached --quiet --output json";
    private static final List<String> LINES = List.of(
            "scan --quiet --deadline 10m",
            "cache info --quiet",
            "show model maker7.model-7-20250101-v1:0 --cached --quiet",
            MAPPING,
            "export FILE --force --cached --quiet",
            "models --quiet --replay FILE");

    private GiantGrowthCheck() {}

    /** Runs the check, which takes about two minutes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Double> before = new HashMap<>();
        boolean passed = true;
        for (GiantAccount account : new GiantAccount(20, 500, 2500).doubledTwice()) {
            try (GiantCommands commands = new GiantCommands(account)) {
                for (String line : LINES) {
                    ProcessCost cost = commands.run(line);
                    passed &= grows(line, cost.cpuSeconds(), before) <= MOST && cost.exitCode() == 0;
                }
                double repeated = 0;
                for (int i = 0; i < account.regions() / REGIONS_AT_ONCE; i++) {
                    repeated += commands.run(MAPPING).cpuSeconds();
                }
                boolean first = !before.containsKey("repeated mapping");
                passed &= grows("repeated mapping", repeated, before) > MOST || first;
            }
        }
        System.out.println(passed ? "OK: twice the work costs at most " + MOST + " times as much" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }

    private static double grows(String line, double seconds, Map<String, Double> before) {
        Double half = before.put(line, seconds);
        double ratio = half == null ? 1 : seconds / half;
        System.out.printf("%6.2f s of CPU, %4.2f times as much: %s%n", seconds, ratio, line);
        return ratio;
    }
}

package io.bedrockdiscovery.bench.giant;

import io.bedrockdiscovery.bench.ProcessCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures whole processes on an account of 100 regions with 1,000 models and 5,000 profiles each: their CPU time, the
 * most memory that is resident, and the files that they write. Ends with 1 if one exceeds its limits, or if a scan whose
 * code is only interpreted, of a twentieth of the regions, is within the limits of all. Needs Linux.
 */
public final class GiantAccountCheck {
    private static final double MEGABYTE = 1e6;
    private static final String SCAN = "scan --quiet --deadline 10m";

    private GiantAccountCheck() {}

    /** A command, with its limits. */
    private record Limit(String line, double cpuSeconds, long peakMegabytes) {
        boolean holds(ProcessCost cost) {
            return cost.cpuSeconds() <= cpuSeconds && cost.peakMegabytes() <= peakMegabytes;
        }
    }

    private static final List<Limit> LIMITS = List.of(
            new Limit(SCAN, 30, 1000),
            new Limit("cache info --quiet", 5, 400),
            new Limit("show model maker7.model-7-20250101-v1:0 --cached --quiet", 1, 250),
            new Limit("resolve maker7.model-7-20250101-v1:0 --cached --quiet", 1, 250),
            new Limit("best-region maker7.model-7-20250101-v1:0 --cached --quiet", 1, 250),
            new Limit("mapping --cached --quiet --output json", 60, 400),
            new Limit("export FILE --cached --quiet", 60, 400),
            new Limit("models --quiet --replay FILE", 60, 400));

    /** Runs the check, which takes some minutes; other sizes may be given as numbers of regions, models and profiles. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        GiantAccount account = arguments.length == 3
                ? new GiantAccount(
                        Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                : new GiantAccount(100, 1000, 5000);
        boolean holds = check(account);
        boolean passed = slowScanFails(new GiantAccount(5, 1000, 5000)) && holds;
        System.out.println(passed ? "OK: every command is within its limits" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }

    private static boolean check(GiantAccount account) throws IOException, InterruptedException {
        boolean passed = true;
        try (GiantCommands commands = new GiantCommands(account)) {
            for (Limit limit : LIMITS) {
                ProcessCost cost = commands.run(limit.line());
                boolean holds = limit.holds(cost);
                System.out.printf(
                        "%5.1f s of CPU (limit %.0f), %4d MB (limit %d): %s%s%n",
                        cost.cpuSeconds(),
                        limit.cpuSeconds(),
                        cost.peakMegabytes(),
                        limit.peakMegabytes(),
                        limit.line(),
                        holds ? "" : " -- exceeds its limits");
                passed &= holds;
            }
            System.out.printf(
                    "on the wire %.0f MB, store %.0f MB, recording %.0f MB%n",
                    commands.sentBytes() / MEGABYTE, size(commands.store()), size(commands.recording()));
        }
        return passed;
    }

    private static boolean slowScanFails(GiantAccount part) throws IOException, InterruptedException {
        try (GiantCommands commands = new GiantCommands(part)) {
            ProcessCost cost = commands.run(SCAN, Map.of("JAVA_TOOL_OPTIONS", "-Xint"));
            System.out.printf("%5.1f s of CPU: an interpreted scan of %d regions%n", cost.cpuSeconds(), part.regions());
            return !LIMITS.get(0).holds(cost);
        }
    }

    private static double size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) / MEGABYTE : 0;
    }
}

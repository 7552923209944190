package io.bedrockdiscovery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a cold scan of 34 regions, 100 ms a call, in whole processes: its time and its memory as parts of those of a script
 * with boto3, both run in turns. Ends with 1 if one exceeds its limit, or if a start without the archive of classes meets
 * the limit as well. Needs Linux, and {@code python3} with boto3 for the script.
 */
public final class ColdScanCheck {
    private static final int RUNS = 11;
    private static final int REGIONS = 34;
    private static final long ROUND_TRIP_MILLIS = 100;
    private static final double MOST_TIME = Runtime.version().feature() < 25 ? 0.45 : 0.40;
    private static final double MOST_MEMORY = 2.5;
    private static final Path SCRIPT =
            Path.of("src", "main", "python", "boto3_scan.py").toAbsolutePath();

    private ColdScanCheck() {}

    /** A process that is measured again and again. */
    private static final class Runs {
        private final String name;
        private final List<String> command;
        private final double[] millis = new double[RUNS];
        private final double[] megabytes = new double[RUNS];

        Runs(String name, List<String> command) {
            this.name = name;
            this.command = command;
        }

        void run(int number, Map<String, String> environment, Path out) throws IOException, InterruptedException {
            long start = System.nanoTime();
            ProcessCost cost = ProcessCost.of(command, environment, out);
            if (cost.exitCode() != 0) {
                throw new IllegalStateException(name + " ended with " + cost.exitCode());
            }
            if (number >= 0) {
                millis[number] = (System.nanoTime() - start) / 1e6;
                megabytes[number] = cost.peakMegabytes();
            }
        }

        double time() {
            return StartCheck.median(millis);
        }

        double memory() {
            return StartCheck.median(megabytes);
        }
    }

    /** Runs the check, which takes about two minutes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("cold-scan-");
        Path out = directory.resolve("out");
        Runs script = new Runs("boto3", List.of("python3", SCRIPT.toString(), out.toString()));
        Runs program = new Runs("scan --refresh", List.of(StartCheck.PROGRAM.toString(), "scan", "--refresh"));
        Runs slow =
                new Runs("scan --refresh, without the archive of classes", StartCheck.withoutArchive("scan --refresh"));
        List<Runs> all = List.of(script, program, slow);
        try (LoopbackAws server = new LoopbackAws(LoopbackSetup.regions(REGIONS))) {
            server.roundTrip(ROUND_TRIP_MILLIS);
            Map<String, String> environment = new HashMap<>(StartCheck.environment(server, directory));
            environment.put("AWS_DEFAULT_REGION", "us-east-1");
            for (int number = -1; number < RUNS; number++) {
                for (Runs each : all) {
                    each.run(number, environment, out);
                }
            }
        }
        for (Runs each : all) {
            System.out.printf(
                    "%5.0f ms, %.2f of boto3 (limit %.2f), %3.0f MB, %.1f of boto3 (limit %.1f): %s%n",
                    each.time(),
                    each.time() / script.time(),
                    MOST_TIME,
                    each.memory(),
                    each.memory() / script.memory(),
                    MOST_MEMORY,
                    each.name);
        }
        boolean passed = program.time() <= MOST_TIME * script.time()
                && program.memory() <= MOST_MEMORY * script.memory()
                && slow.time() > MOST_TIME * script.time();
        System.out.println(passed ? "OK: the cold scan is within its limits" : "FAILED");
        if (!passed) {
            System.exit(1);
        }
    }
}

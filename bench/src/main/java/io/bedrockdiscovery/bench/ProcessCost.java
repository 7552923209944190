package io.bedrockdiscovery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The cost of a whole process, as Linux tells it.
 *
 * @param cpuSeconds the CPU time of the process and of those that it started
 * @param peakMegabytes the most memory that was resident at once
 * @param exitCode the code with which it ended
 */
public record ProcessCost(double cpuSeconds, long peakMegabytes, int exitCode) {
    private static final double TICKS_OF_A_SECOND = 100;
    /** The places of the CPU times of ended children behind the name in {@code /proc/self/stat}. */
    private static final int USER_TICKS = 13;

    private static final int SYSTEM_TICKS = 14;
    private static final long KILOBYTES = 1024;

    /**
     * Runs a process to its end.
     *
     * @param out the file for its standard output
     */
    public static ProcessCost of(List<String> command, Map<String, String> environment, Path out)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        double before = childrenSeconds();
        Process process = builder.start();
        long peak = 0;
        // The mark only rises, so that what is read last is the peak but for the last moment.
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
        }
        return new ProcessCost(childrenSeconds() - before, peak / KILOBYTES, process.exitValue());
    }

    private static double childrenSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(values[USER_TICKS]) + Long.parseLong(values[SYSTEM_TICKS])) / TICKS_OF_A_SECOND;
    }

    private static long peakKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status"), StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }
}

package io.bedrockdiscovery.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Figures of some runs of the same work.
 *
 * @param medianMillis the median of the elapsed times
 * @param bestMillis the least elapsed time
 * @param worstMillis the greatest elapsed time
 * @param cpuMillis the mean CPU time of the whole process for a run
 */
record Figures(double medianMillis, double bestMillis, double worstMillis, double cpuMillis) {
    /**
     * Runs work several times and measures it.
     *
     * @param between run after each measurement, and not measured
     */
    static Figures measure(int runs, Runnable work, Runnable between) {
        double[] millis = new double[runs];
        long cpu = 0;
        for (int i = 0; i < runs; i++) {
            long cpuBefore = cpuNanos();
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
            cpu += cpuNanos() - cpuBefore;
            between.run();
        }
        Arrays.sort(millis);
        return new Figures(millis[runs / 2], millis[0], millis[runs - 1], cpu / 1e6 / runs);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Override
    public String toString() {
        return "median %.0f ms (%.0f to %.0f), CPU %.0f ms".formatted(medianMillis, bestMillis, worstMillis, cpuMillis);
    }
}

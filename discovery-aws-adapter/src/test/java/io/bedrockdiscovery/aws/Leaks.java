package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What this process holds, and whether doing something over and over makes it hold more. */
final class Leaks {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Leaks() {}

    static long threads() {
        return Thread.getAllStackTraces().size();
    }

    static long heapMegabytes() {
        Runtime jvm = Runtime.getRuntime();
        System.gc();
        return (jvm.totalMemory() - jvm.freeMemory()) >> 20;
    }

    /**
     * Does the work a few times, so that everything is there that is kept on purpose, then many times.
     *
     * @param slack how much more may be held afterwards
     */
    static void staysFlat(String what, LongSupplier held, long slack, int warmUp, int times, Runnable work) {
        repeat(warmUp, work);
        long before = held.getAsLong();
        repeat(times, work);
        assertThat(lowest(held, before + slack))
                .as("%s after %s times, %s before", what, times, before)
                .isLessThanOrEqualTo(before + slack);
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /** What was interrupted may need a moment to end. */
    private static long lowest(LongSupplier held, long enough) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long lowest = held.getAsLong();
        while (lowest > enough && System.nanoTime() < end) {
            Thread.onSpinWait();
            lowest = Math.min(lowest, held.getAsLong());
        }
        return lowest;
    }
}

package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** What this process holds, and whether doing something over and over makes it hold more. */
final class Leaks {
    /** What was interrupted may need a moment to end. */
    static final Leaks PATIENT = new Leaks(Duration.ofSeconds(10));

    /** Where something is held that will not be given back. */
    static final Leaks CERTAIN = new Leaks(Duration.ofMillis(200));

    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final String SERVERS = "qtp";

    private final Duration patience;

    private Leaks(Duration patience) {
        this.patience = patience;
    }

    /** Those of the servers that tests start come and go as they like. */
    static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith(SERVERS))
                .count();
    }

    static long heapMegabytes() {
        Runtime jvm = Runtime.getRuntime();
        System.gc();
        return (jvm.totalMemory() - jvm.freeMemory()) >> 20;
    }

    /**
     * Does the work a few times, so that everything is there that is kept on purpose, then many times.
     *
     * @param all what must not become more by it
     */
    void stayFlat(int warmUp, int times, Runnable work, Held... all) {
        repeat(warmUp, work);
        long[] before =
                Arrays.stream(all).mapToLong(held -> held.now().getAsLong()).toArray();
        repeat(times, work);
        for (int i = 0; i < all.length; i++) {
            atMost(before[i] + all[i].slack(), all[i].what(), all[i].now());
        }
    }

    /** Sooner or later no more is held than that. */
    void atMost(long bound, String what, LongSupplier now) {
        long end = System.nanoTime() + patience.toNanos();
        long held = now.getAsLong();
        while (held > bound && System.nanoTime() < end) {
            LockSupport.parkNanos(INTERVAL.toNanos());
            held = now.getAsLong();
        }
        assertThat(held).as(what).isLessThanOrEqualTo(bound);
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /**
     * Something that is held.
     *
     * @param slack how much more of it may be held in the end
     */
    record Held(String what, long slack, LongSupplier now) {}
}

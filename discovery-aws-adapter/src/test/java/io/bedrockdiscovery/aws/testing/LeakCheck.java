package io.bedrockdiscovery.aws.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Checks that repeated work does not make this process hold more and more of something. */
public final class LeakCheck {
    /** Gives interrupted work a moment to end. */
    public static final LeakCheck PATIENT = new LeakCheck(Duration.ofSeconds(10));

    /** Hardly waits, for things that are held for good. */
    public static final LeakCheck CERTAIN = new LeakCheck(Duration.ofMillis(200));

    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final String SERVERS = "qtp";

    private final Duration patience;

    private LeakCheck(Duration patience) {
        this.patience = patience;
    }

    /** The number of threads, without those of the test servers, which come and go. */
    public static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith(SERVERS))
                .count();
    }

    public static long heapMegabytes() {
        Runtime jvm = Runtime.getRuntime();
        System.gc();
        return (jvm.totalMemory() - jvm.freeMemory()) >> 20;
    }

    /**
     * Does work a few times, until everything is there that is kept on purpose, then many times.
     *
     * @param all the things that must not grow
     */
    public void stayFlat(int warmUp, int times, Runnable work, Held... all) {
        repeat(warmUp, work);
        long[] before =
                Arrays.stream(all).mapToLong(held -> held.now().getAsLong()).toArray();
        repeat(times, work);
        for (int i = 0; i < all.length; i++) {
            atMost(before[i] + all[i].slack(), all[i].what(), all[i].now());
        }
    }

    /** Asserts that no more than this is held sooner or later. */
    public void atMost(long bound, String what, LongSupplier now) {
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
     * A thing that is held.
     *
     * @param slack the growth that is tolerated
     */
    public record Held(String what, long slack, LongSupplier now) {}
}

package io.bedrockdiscovery.testkit.contract;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits in tests, always with an end. */
final class Latches {
    /** The time to wait for something that must happen. */
    static final long PATIENCE_SECONDS = 10;

    /** The time to watch for something that must not happen. */
    private static final long LOOK_MILLIS = 100;

    private Latches() {}

    static boolean within(CountDownLatch latch) throws InterruptedException {
        return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static boolean soon(CountDownLatch latch) throws InterruptedException {
        return latch.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    static boolean meets(CountDownLatch both) {
        both.countDown();
        try {
            return soon(both);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("work did not run side by side", e);
        }
    }

    static void awaitWhateverHappens(CountDownLatch latch) {
        @Nullable InterruptedException interrupt;
        do {
            interrupt = null;
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupt = e;
            }
        } while (interrupt != null);
    }

    /** Work that ends only when it is interrupted. */
    static final class HangingWork implements Runnable {
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public void run() {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
            }
        }
    }
}

package io.bedrockdiscovery.domain.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionFanOut.End;
import io.bedrockdiscovery.testkit.contract.RegionFanOutContract;
import io.bedrockdiscovery.testkit.fixture.UninterruptibleWait;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fan-out on threads: its limits, its interrupts and its end. */
@Timeout(60)
final class ThreadFanOutTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Region REGION = new Region("eu-west-1");

    @AutoClose
    private final ThreadFanOut fanOut = new ThreadFanOut(2);

    @Nested
    final class Contract extends RegionFanOutContract {
        @AutoClose
        private final ThreadFanOut threads = new ThreadFanOut();

        @Override
        protected RegionFanOut fanOut() {
            return threads;
        }
    }

    @Test
    void runWithoutWork_isDone() {
        try (RegionFanOut.Run run = fanOut.start(null, LONG)) {
            assertThat(run.await()).isEqualTo(End.DONE);
        }
    }

    @Test
    void workThatSubmitsWork_isAllDone() {
        AtomicInteger done = new AtomicInteger();
        try (RegionFanOut.Run run = fanOut.start(null, LONG)) {
            run.submit(() -> IntStream.range(1, 9)
                    .forEach(i -> run.submit(region(i), () -> {
                        done.incrementAndGet();
                        run.submit(region(i), done::incrementAndGet);
                    })));

            assertThat(run.await()).isEqualTo(End.DONE);
        }
        assertThat(done).hasValue(16);
    }

    @Test
    void concurrency_limitsTheRegionsAtOnce() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(6);
        CountDownLatch release = new CountDownLatch(1);
        List<Region> order = new CopyOnWriteArrayList<>();
        try (RegionFanOut.Run run = fanOut.start(2, LONG)) {
            for (int i = 1; i <= 4; i++) {
                Region region = region(i);
                for (int call = 0; call < 3; call++) {
                    run.submit(region, () -> {
                        order.add(region);
                        started.countDown();
                        awaitQuietly(release);
                    });
                }
            }
            // The three calls of two regions run side by side, and those of the others wait.
            started.await();
            assertThat(order).hasSize(6).containsOnly(region(1), region(2));
            release.countDown();

            assertThat(run.await()).isEqualTo(End.DONE);
        }
        assertThat(order).hasSize(12);
    }

    @Test
    void workWithoutARegion_doesNotWaitForRegions() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(1);
        try (RegionFanOut.Run run = fanOut.start(1, LONG)) {
            run.submit(REGION, () -> awaitQuietly(release));
            run.submit(ran::countDown);
            ran.await();
            release.countDown();

            assertThat(run.await()).isEqualTo(End.DONE);
        }
    }

    @Test
    void timeUp_endsTheRunThoughItsWorkIgnoresTheInterrupt() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger late = new AtomicInteger();
        try (RegionFanOut.Run run = fanOut.start(1, Duration.ofMillis(50))) {
            run.submit(REGION, () -> UninterruptibleWait.on(release));
            run.submit(region(2), late::incrementAndGet);

            assertThat(run.await()).isEqualTo(End.TIME_UP);
            run.submit(late::incrementAndGet);
            assertThat(run.await()).isEqualTo(End.TIME_UP);
        }
        release.countDown();
        assertThat(late).hasValue(0);
    }

    @Test
    void cancel_interruptsRunningWorkAndDropsWaitingWork() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        AtomicInteger dropped = new AtomicInteger();
        try (RegionFanOut.Run run = fanOut.start(1, LONG)) {
            run.submit(REGION, () -> {
                started.countDown();
                interrupted.complete(!awaitQuietly(new CountDownLatch(1)));
            });
            run.submit(region(2), dropped::incrementAndGet);
            started.await();

            run.cancel();

            assertThat(run.await()).isEqualTo(End.CANCELLED);
        }
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(dropped).hasValue(0);
    }

    @Test
    void interruptOfTheWaitingThread_cancelsAndStaysSet() {
        try (RegionFanOut.Run run = fanOut.start(1, LONG)) {
            run.submit(REGION, () -> awaitQuietly(new CountDownLatch(1)));
            Thread.currentThread().interrupt();

            assertThat(run.await()).isEqualTo(End.CANCELLED);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void interruptOfOneRun_doesNotReachTheNext() throws Exception {
        for (int i = 0; i < 200; i++) {
            CountDownLatch started = new CountDownLatch(1);
            RegionFanOut.Run first = fanOut.start(1, LONG);
            first.submit(REGION, () -> {
                started.countDown();
                awaitQuietly(new CountDownLatch(1));
            });
            started.await();
            first.close();
            CompletableFuture<Boolean> clean = new CompletableFuture<>();
            try (RegionFanOut.Run second = fanOut.start(1, LONG)) {
                second.submit(
                        REGION, () -> clean.complete(!Thread.currentThread().isInterrupted()));
                assertThat(second.await()).isEqualTo(End.DONE);
            }
            assertThat(clean.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void close_cancelsTheRunsAndEndsTheThreads() throws InterruptedException {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        RegionFanOut.Run run = fanOut.start(1, LONG);
        run.submit(REGION, () -> {
            worker.complete(Thread.currentThread());
            awaitQuietly(new CountDownLatch(1));
        });
        Thread thread = worker.join();

        fanOut.close();

        assertThat(run.await()).isEqualTo(End.CANCELLED);
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(fanOut.start(1, LONG).await()).isEqualTo(End.CANCELLED);
    }

    @Test
    void workThatThrows_endsAloneAndIsNotUncaught() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        AtomicInteger done = new AtomicInteger();
        try (RegionFanOut.Run run = fanOut.start(1, LONG)) {
            run.submit(REGION, () -> {
                throw new IllegalStateException("a bug");
            });
            run.submit(() -> {
                throw new AssertionError("another bug");
            });
            run.submit(region(2), done::incrementAndGet);

            assertThat(run.await()).isEqualTo(End.DONE);
        } finally {
            fanOut.close();
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(done).hasValue(1);
        assertThat(uncaught).isEmpty();
    }

    @Test
    void concurrencyBelowOne_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> fanOut.start(0, LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new ThreadFanOut(0));
    }

    private static Region region(int number) {
        return new Region("eu-west-" + number);
    }

    /** Returns whether the latch opened; false if the thread was interrupted. */
    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

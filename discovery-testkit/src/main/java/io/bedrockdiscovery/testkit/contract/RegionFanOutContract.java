package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionFanOut.End;
import io.bedrockdiscovery.domain.port.RegionFanOut.Run;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of a {@link RegionFanOut}. Each test runs in a thread of its own and fails after 30 seconds. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ContractOf(RegionFanOut.class)
public abstract class RegionFanOutContract {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);

    /** Returns the fan-out to test. */
    protected abstract RegionFanOut fanOut();

    /** Returns whether work runs on threads of the fan-out; false, for the waiting thread, skips the tests about threads. */
    protected boolean usesThreads() {
        return true;
    }

    @Test
    final void work_isDoneOnce() {
        AtomicInteger done = new AtomicInteger();
        try (Run run = start(LONG)) {
            run.submit(VIRGINIA, done::incrementAndGet);
            run.submit(VIRGINIA, done::incrementAndGet);
            run.submit(OREGON, done::incrementAndGet);
            run.submit(done::incrementAndGet);
            assertThat(run.await()).isEqualTo(End.DONE);
        }
        assertThat(done).hasValue(4);
    }

    @Test
    final void runWithoutWork_isDone() {
        try (Run run = start(LONG)) {
            assertThat(run.await()).isEqualTo(End.DONE);
        }
    }

    @Test
    final void work_maySubmitFurtherWork() {
        AtomicInteger done = new AtomicInteger();
        try (Run run = start(LONG)) {
            run.submit(() -> run.submit(VIRGINIA, () -> run.submit(OREGON, done::incrementAndGet)));
            assertThat(run.await()).isEqualTo(End.DONE);
        }
        assertThat(done).hasValue(1);
    }

    @Test
    final void regionsAndCallsOfARegion_runSideBySide() {
        assumeTrue(usesThreads(), "all work runs in the waiting thread");
        CyclicBarrier together = new CyclicBarrier(3);
        try (Run run = start(LONG)) {
            run.submit(VIRGINIA, () -> Latches.meet(together));
            run.submit(VIRGINIA, () -> Latches.meet(together));
            run.submit(OREGON, () -> Latches.meet(together));
            assertThat(run.await()).isEqualTo(End.DONE);
        }
        assertThat(together.isBroken()).isFalse();
    }

    @Test
    final void concurrency_limitsTheRegionsAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = new CopyOnWriteArrayList<>();
        try (Run run = fanOut().start(1, LONG)) {
            run.submit(VIRGINIA, () -> met.add(Latches.meets(both)));
            run.submit(OREGON, () -> both.countDown());
            assertThat(run.await()).isEqualTo(End.DONE);
        }
        assertThat(met).containsExactly(false);
    }

    @Test
    final void timeUp_endsTheRunAndInterruptsItsWork() throws Exception {
        assumeTrue(usesThreads(), "all work runs in the waiting thread");
        Latches.HangingWork work = new Latches.HangingWork();
        try (Run run = start(SHORT)) {
            run.submit(VIRGINIA, work);
            assertThat(run.await()).isEqualTo(End.TIME_UP);
            assertThat(Latches.within(work.interrupted))
                    .as("running work is interrupted")
                    .isTrue();
        }
    }

    @Test
    final void timeUp_dropsWaitingWork() throws Exception {
        assumeTrue(usesThreads(), "all work runs in the waiting thread");
        Latches.HangingWork work = new Latches.HangingWork();
        CountDownLatch waiting = new CountDownLatch(1);
        try (Run run = fanOut().start(1, SHORT)) {
            run.submit(VIRGINIA, work);
            assertThat(Latches.within(work.started)).isTrue();
            run.submit(OREGON, waiting::countDown);
            assertThat(run.await()).isEqualTo(End.TIME_UP);
            assertThat(Latches.within(work.interrupted)).isTrue();
            assertThat(Latches.soon(waiting)).as("waiting work runs").isFalse();
        }
    }

    @Test
    final void cancel_endsTheRunAndInterruptsItsWork() throws Exception {
        assumeTrue(usesThreads(), "all work runs in the waiting thread");
        Latches.HangingWork work = new Latches.HangingWork();
        try (Run run = start(LONG)) {
            run.submit(VIRGINIA, work);
            CompletableFuture<End> end = CompletableFuture.supplyAsync(run::await, task -> new Thread(task).start());
            assertThat(Latches.within(work.started)).isTrue();
            run.cancel();
            assertThat(end.get(Latches.PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(End.CANCELLED);
            assertThat(Latches.within(work.interrupted))
                    .as("running work is interrupted")
                    .isTrue();
        }
    }

    @Test
    final void work_mayCancelItsRun() {
        try (Run run = start(LONG)) {
            run.submit(run::cancel);
            run.submit(VIRGINIA, () -> Latches.meets(new CountDownLatch(1)));
            assertThat(run.await()).isEqualTo(End.CANCELLED);
        }
    }

    @Test
    final void workThatIgnoresItsInterrupt_isNotWaitedFor() throws Exception {
        assumeTrue(usesThreads(), "all work runs in the waiting thread");
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        try (Run run = start(LONG)) {
            run.submit(VIRGINIA, () -> {
                started.countDown();
                Latches.awaitWhateverHappens(release);
            });
            assertThat(Latches.within(started)).isTrue();
            run.cancel();
            assertThat(run.await()).isEqualTo(End.CANCELLED);
        }
        release.countDown();
    }

    @Test
    final void interruptBeforeAwait_cancelsAndStaysSet() {
        Latches.HangingWork work = new Latches.HangingWork();
        try (Run run = start(LONG)) {
            run.submit(VIRGINIA, work);
            Thread.currentThread().interrupt();
            End end = run.await();
            assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
            assertThat(end).isEqualTo(End.CANCELLED);
        }
    }

    @Test
    final void interruptDuringAwait_cancelsAndStaysSet() throws Exception {
        assumeTrue(usesThreads(), "all work runs in the waiting thread");
        Latches.HangingWork work = new Latches.HangingWork();
        CompletableFuture<End> end = new CompletableFuture<>();
        CompletableFuture<Boolean> stillSet = new CompletableFuture<>();
        try (Run run = start(LONG)) {
            run.submit(VIRGINIA, work);
            Thread waiter = new Thread(() -> {
                end.complete(run.await());
                stillSet.complete(Thread.currentThread().isInterrupted());
            });
            waiter.setDaemon(true);
            waiter.start();
            assertThat(Latches.within(work.started)).isTrue();
            waiter.interrupt();
            assertThat(end.get(Latches.PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(End.CANCELLED);
            assertThat(stillSet.get(Latches.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Latches.within(work.interrupted))
                    .as("running work is interrupted")
                    .isTrue();
        }
    }

    @Test
    final void workSubmittedAfterTheEnd_isDropped() throws Exception {
        CountDownLatch late = new CountDownLatch(2);
        try (Run run = start(LONG)) {
            assertThat(run.await()).isEqualTo(End.DONE);
            run.submit(VIRGINIA, late::countDown);
            run.submit(late::countDown);
            run.cancel();
        }
        assertThat(Latches.soon(late)).isFalse();
        assertThat(late.getCount()).isEqualTo(2);
    }

    @Test
    final void close_cancelsTheRun() throws Exception {
        assumeTrue(usesThreads(), "all work runs in the waiting thread");
        Latches.HangingWork work = new Latches.HangingWork();
        try (Run run = start(LONG)) {
            run.submit(VIRGINIA, work);
            assertThat(Latches.within(work.started)).isTrue();
        }
        assertThat(Latches.within(work.interrupted)).isTrue();
    }

    @Test
    final void runs_areIndependent() {
        RegionFanOut fanOut = fanOut();
        AtomicInteger done = new AtomicInteger();
        try (Run cancelled = fanOut.start(null, LONG);
                Run other = fanOut.start(null, LONG)) {
            cancelled.submit(VIRGINIA, new Latches.HangingWork());
            cancelled.cancel();
            other.submit(VIRGINIA, done::incrementAndGet);
            assertThat(other.await()).isEqualTo(End.DONE);
        }
        assertThat(done).hasValue(1);
    }

    @Test
    final void concurrencyBelowOne_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> fanOut().start(0, LONG));
    }

    @Test
    final void secondClose_doesNothing() {
        Run run = start(LONG);
        run.close();
        run.close();

        assertThat(run.await()).isEqualTo(End.CANCELLED);
    }

    private Run start(Duration limit) {
        return fanOut().start(null, limit);
    }
}

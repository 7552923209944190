package io.bedrockdiscovery.domain.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut.End;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests a run for which the system makes few threads, or none. */
@Timeout(60)
final class FanOutRunTest {
    private static final int REGIONS = 5;

    @Test
    void workWithoutAThreadOfItsOwn_isDoneByTheThreadsThatThereAre() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch allSubmitted = new CountDownLatch(1);
        try (FanOutRun run = run(2, new FewThreads(2))) {
            run.submit(() -> await(allSubmitted));
            for (int region = 1; region <= REGIONS; region++) {
                run.submit(region(region), done::incrementAndGet);
                run.submit(region(region), done::incrementAndGet);
                run.submit(done::incrementAndGet);
            }
            allSubmitted.countDown();

            assertThat(run.await()).isEqualTo(End.DONE);
        }
        assertThat(done).hasValue(3 * REGIONS);
    }

    @Test
    void workThatEndsAndLetsOtherWorkStart_leavesNoneBehind() {
        List<Region> order = new CopyOnWriteArrayList<>();
        CountDownLatch allSubmitted = new CountDownLatch(1);
        try (FanOutRun run = run(1, new FewThreads(1))) {
            run.submit(region(1), () -> await(allSubmitted));
            for (int region = 1; region <= REGIONS; region++) {
                Region each = region(region);
                run.submit(each, () -> order.add(each));
            }
            allSubmitted.countDown();

            assertThat(run.await()).isEqualTo(End.DONE);
        }
        assertThat(order).containsExactly(region(1), region(2), region(3), region(4), region(5));
    }

    @Test
    void runWithoutAnyThread_endsWithTheReasonAndTheRemedy() {
        AtomicInteger done = new AtomicInteger();
        List<FanOutRun> ended = new CopyOnWriteArrayList<>();
        try (FanOutRun run = new FanOutRun(1, 1, null, new FewThreads(0), inAMinute(), ended::add)) {
            run.submit(region(1), done::incrementAndGet);
            run.submit(done::incrementAndGet);

            assertThatIllegalStateException()
                    .isThrownBy(run::await)
                    .withMessageContaining("ulimit -u")
                    .withCauseInstanceOf(OutOfMemoryError.class);
            assertThat(ended).containsExactly(run);
        }
        assertThat(done).hasValue(0);
    }

    private static FanOutRun run(int concurrency, Executor threads) {
        return new FanOutRun(concurrency, 2, null, threads, inAMinute(), ended -> {});
    }

    private static long inAMinute() {
        return System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    }

    private static Region region(int number) {
        return new Region("eu-west-" + number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes so many threads and no more, as a system does at its limit. */
    private static final class FewThreads implements Executor {
        private final DaemonThreads threads = new DaemonThreads("few");
        private final AtomicInteger left;

        FewThreads(int number) {
            this.left = new AtomicInteger(number);
        }

        @Override
        public void execute(Runnable work) {
            if (left.getAndDecrement() <= 0) {
                throw new OutOfMemoryError("unable to create native thread: possibly out of memory");
            }
            threads.newThread(work).start();
        }
    }
}

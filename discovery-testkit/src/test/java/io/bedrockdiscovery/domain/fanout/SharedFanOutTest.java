package io.bedrockdiscovery.domain.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.port.RegionFanOut.End;
import io.bedrockdiscovery.domain.port.RegionFanOut.Run;
import io.bedrockdiscovery.testkit.contract.RegionFanOutContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bound that several runs share: never exceeded, never lost, and one run takes at most half of it. */
@Timeout(60)
final class SharedFanOutTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);

    @AutoClose
    private final ThreadFanOut threads = new ThreadFanOut();

    @Nested
    final class Contract extends RegionFanOutContract {
        @AutoClose
        private final ThreadFanOut own = new ThreadFanOut();

        @Override
        protected RegionFanOut fanOut() {
            return own.sharing(null);
        }
    }

    @Test
    void regionsOfAllRuns_stayWithinTheBound_andAllWorkIsDone() {
        RegionFanOut shared = threads.sharing(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Run> runs = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            Run run = shared.start(null, LONG);
            runs.add(run);
            for (int place = 0; place < 20; place++) {
                run.submit(region(place), () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                    done.incrementAndGet();
                });
            }
        }
        runs.forEach(run -> assertThat(run.await()).isEqualTo(End.DONE));

        assertThat(done).hasValue(400);
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void runThatHangs_leavesHalfToTheOthers() {
        RegionFanOut shared = threads.sharing(4);
        CountDownLatch never = new CountDownLatch(1);
        try (Run hanging = shared.start(null, LONG);
                Run other = shared.start(null, LONG)) {
            for (int place = 0; place < 9; place++) {
                hanging.submit(region(place), () -> await(never));
                other.submit(region(place), () -> {});
            }
            assertThat(other.await()).isEqualTo(End.DONE);
        }
    }

    @Test
    void runThatEnds_givesItsRegionsBack() {
        RegionFanOut shared = threads.sharing(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try (Run hanging = shared.start(null, SHORT);
                Run waiting = shared.start(null, LONG)) {
            hanging.submit(region(1), () -> await(never));
            waiting.submit(region(1), done::incrementAndGet);
            assertThat(hanging.await()).isEqualTo(End.TIME_UP);
            assertThat(waiting.await()).isEqualTo(End.DONE);
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void runsThatPause_leaveTheirRegionsToOthers() {
        RegionFanOut shared = threads.sharing(2);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try (Run one = shared.start(null, LONG);
                Run two = shared.start(null, LONG);
                Run other = shared.start(null, LONG)) {
            submitPausing(one, release, done);
            submitPausing(two, release, done);
            for (int place = 0; place < 9; place++) {
                other.submit(region(place), () -> {});
            }
            assertThat(other.await()).isEqualTo(End.DONE);
            release.countDown();
            assertThat(one.await()).isEqualTo(End.DONE);
            assertThat(two.await()).isEqualTo(End.DONE);
        }
        assertThat(done).hasValue(18);
    }

    @Test
    void regionOfWhichOnlyWorkThatPausesIsLeft_isLeftToOthers() {
        RegionFanOut shared = threads.sharing(1);
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (Run run = shared.start(null, LONG);
                Run other = shared.start(null, LONG)) {
            run.submit(region(1), () -> {
                Runnable end = run.pause(region(1));
                paused.countDown();
                await(release);
                end.run();
            });
            run.submit(region(1), () -> await(paused));
            other.submit(region(1), () -> {});
            assertThat(other.await()).isEqualTo(End.DONE);
            release.countDown();
            assertThat(run.await()).isEqualTo(End.DONE);
        }
    }

    /** A lane that was given twice, or never taken back, would show as a bound that is another one afterwards. */
    @Test
    void boundAfterPauses_isThatOfBefore() throws InterruptedException {
        RegionFanOut shared = threads.sharing(2);
        CountDownLatch released = new CountDownLatch(0);
        AtomicInteger done = new AtomicInteger();
        for (int round = 0; round < 20; round++) {
            try (Run run = shared.start(2, LONG)) {
                submitPausing(run, released, done);
                if (round % 2 == 0) {
                    assertThat(run.await()).isEqualTo(End.DONE);
                }
            }
        }

        CountDownLatch two = new CountDownLatch(2);
        CountDownLatch three = new CountDownLatch(3);
        CountDownLatch release = new CountDownLatch(1);
        try (Run run = shared.start(9, LONG)) {
            for (int place = 0; place < 9; place++) {
                run.submit(region(place), () -> {
                    two.countDown();
                    three.countDown();
                    await(release);
                });
            }
            assertThat(two.await(LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
            assertThat(three.await(SHORT.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
            release.countDown();
            assertThat(run.await()).isEqualTo(End.DONE);
        }
    }

    /** Submits work for nine regions that waits in a pause. */
    private static void submitPausing(Run run, CountDownLatch release, AtomicInteger done) {
        for (int place = 0; place < 9; place++) {
            Region region = region(place);
            run.submit(region, () -> {
                Runnable end = run.pause(region);
                await(release);
                end.run();
                done.incrementAndGet();
            });
        }
    }

    @Test
    void runThatEndsWhileItWaits_isNotWokenAny() {
        RegionFanOut shared = threads.sharing(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try (Run working = shared.start(null, LONG);
                Run cancelled = shared.start(null, LONG);
                Run last = shared.start(null, LONG)) {
            working.submit(region(1), () -> await(release));
            cancelled.submit(region(1), () -> done.addAndGet(100));
            last.submit(region(1), done::incrementAndGet);
            cancelled.cancel();
            release.countDown();
            assertThat(last.await()).isEqualTo(End.DONE);
        }
        assertThat(done).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Region region(int number) {
        return new Region("eu-west-" + (number + 1));
    }
}

package io.bedrockdiscovery.domain.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.testkit.contract.RegionFanOutContract;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fan-out in the waiting thread is held to the contract, and keeps the order of its work. */
final class DirectFanOutTest extends RegionFanOutContract {
    @Override
    protected RegionFanOut fanOut() {
        return new DirectFanOut();
    }

    @Override
    protected boolean usesThreads() {
        return false;
    }

    @Test
    void work_runsInOrderInTheWaitingThread() {
        List<String> done = new ArrayList<>();
        Thread waiting = Thread.currentThread();
        try (RegionFanOut.Run run = fanOut().start(null, Duration.ofMinutes(1))) {
            run.submit(new Region("us-west-2"), () -> done.add("a" + (Thread.currentThread() == waiting)));
            run.submit(new Region("us-east-1"), () -> done.add("b" + (Thread.currentThread() == waiting)));
            assertThat(done).isEmpty();
            assertThat(run.await()).isEqualTo(RegionFanOut.End.DONE);
        }
        assertThat(done).containsExactly("atrue", "btrue");
    }

    @Test
    void timeUp_isMeasuredByItsClock() {
        MutableClock clock = new MutableClock(Instant.EPOCH);
        List<String> done = new ArrayList<>();
        try (RegionFanOut.Run run = new DirectFanOut(clock).start(null, Duration.ofSeconds(30))) {
            run.submit(() -> {
                done.add("first");
                clock.advance(Duration.ofSeconds(30));
            });
            run.submit(() -> done.add("second"));
            assertThat(run.await()).isEqualTo(RegionFanOut.End.TIME_UP);
        }
        assertThat(done).containsExactly("first");
    }
}

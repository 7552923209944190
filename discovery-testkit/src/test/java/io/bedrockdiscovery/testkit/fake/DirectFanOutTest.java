package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.testkit.contract.RegionFanOutContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void workRunsInOrderInTheWaitingThread() {
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
    void theTimeIsUpByItsOwnClock() {
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

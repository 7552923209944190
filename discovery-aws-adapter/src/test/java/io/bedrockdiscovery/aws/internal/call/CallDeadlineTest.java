package io.bedrockdiscovery.aws.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class CallDeadlineTest {
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void ownLimit_countsWhereTheCallerGivesMoreTime() {
        CallDeadline deadline = CallDeadline.of(CallContext.within(LONG), SHORT);

        assertThat(deadline.isFromCaller()).isFalse();
        assertThat(deadline.timeLeft()).isPositive().isLessThanOrEqualTo(SHORT);
        assertThat(deadline.failure().reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(deadline.failure().message()).contains("within 20 s");
    }

    @Test
    void callersDeadline_countsWhereItComesFirstAndLeavesTheCallerAMoment() {
        CallDeadline deadline = CallDeadline.of(CallContext.within(SHORT), LONG);

        assertThat(deadline.isFromCaller()).isTrue();
        assertThat(deadline.timeLeft()).isPositive().isLessThan(SHORT.minusMillis(20));
        assertThat(deadline.failure().reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(deadline.failure().message()).contains("before the deadline");
    }

    @Test
    void almostNoTime_isStillSome() {
        AtomicLong now = new AtomicLong();
        CallContext context = CallContext.within(Duration.ofMillis(1), now::get);

        assertThat(CallDeadline.of(context).hasPassed()).isFalse();
    }

    @Test
    void callersClock_endsTheTimeToo() {
        AtomicLong now = new AtomicLong();
        CallContext context = CallContext.within(LONG, now::get);
        CallDeadline deadline = CallDeadline.of(context, SHORT);
        assertThat(deadline.hasPassed()).isFalse();

        now.set(LONG.toNanos());

        assertThat(deadline.hasPassed()).isTrue();
        assertThat(deadline.timeLeft()).isZero();
    }

    @Test
    void passedDeadline_leavesNoTime() {
        assertThat(CallDeadline.of(CallContext.within(Duration.ZERO), LONG).hasPassed())
                .isTrue();
    }
}

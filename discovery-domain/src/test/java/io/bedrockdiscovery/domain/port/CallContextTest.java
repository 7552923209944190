package io.bedrockdiscovery.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The time left of a call, by a clock that the test moves. */
final class CallContextTest {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void timeLeft_runsDownToZeroAndStaysThere() {
        CallContext context = CallContext.within(Duration.ofSeconds(2), nanos::get);
        assertThat(context.timeLeft()).isEqualTo(Duration.ofSeconds(2));

        // The counter overflows here, as that of the system may do.
        nanos.addAndGet(Duration.ofMillis(1500).toNanos());
        assertThat(context.timeLeft()).isEqualTo(Duration.ofMillis(500));

        nanos.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(context.timeLeft()).isZero();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(context.timeLeft()).isZero();
    }

    @Test
    void limitThatIsNotPositive_hasPassed() {
        assertThat(CallContext.within(Duration.ZERO, nanos::get).timeLeft()).isZero();
        assertThat(CallContext.within(Duration.ofSeconds(-1), nanos::get).timeLeft())
                .isZero();
    }

    @Test
    void hugeLimit_isBounded() {
        assertThat(CallContext.within(Duration.ofSeconds(Long.MAX_VALUE), nanos::get)
                        .timeLeft())
                .isEqualTo(LONGEST);
    }

    @Test
    void hugeNegativeLimit_hasPassed() {
        assertThat(CallContext.within(Duration.ofSeconds(Long.MIN_VALUE), nanos::get)
                        .timeLeft())
                .isZero();
    }

    @Test
    void unlimited_hasTimeLeft() {
        assertThat(CallContext.unlimited().timeLeft())
                .isGreaterThan(LONGEST.minusDays(1))
                .isLessThanOrEqualTo(LONGEST);
    }

    @Test
    void limitByTheSystemClock_isNotExceeded() {
        assertThat(CallContext.within(Duration.ofMinutes(1)).timeLeft())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void account_isEmptyUntilItIsSetAndKeepsTheDeadline() {
        CallContext context = CallContext.within(Duration.ofSeconds(2), nanos::get);

        CallContext withAccount = context.withAccount("111122223333");

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(context.account()).isEmpty();
        assertThat(withAccount.account()).contains("111122223333");
        assertThat(withAccount.timeLeft()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void pause_isToldOfTheRegion_alsoOnceTheAccountIsKnown() {
        List<String> told = new ArrayList<>();
        CallContext context = CallContext.unlimited()
                .withPause(region -> {
                    told.add("pause in " + region.id());
                    return () -> told.add("end");
                })
                .withAccount("111122223333");

        context.pause().begin(new Region("eu-west-1")).run();
        CallContext.unlimited().pause().begin(new Region("eu-west-2")).run();

        assertThat(told).containsExactly("pause in eu-west-1", "end");
    }
}

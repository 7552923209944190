package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.AccessSamples.GRANTED;
import static io.bedrockdiscovery.testkit.contract.AccessSamples.REFUSED;
import static io.bedrockdiscovery.testkit.contract.AccessSamples.known;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.access.AccessCheck;
import io.bedrockdiscovery.domain.access.AccessReport;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccessSource;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of an {@link AccessCheck} over a store: a verdict survives failures, cancellations and wrong clocks. */
@ContractOf(AccessCheck.class)
public abstract class AccessCheckContract extends StoreFixture<DiscoveryStore> {
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration DAY = Duration.ofHours(24);

    private final MutableClock clock = new MutableClock(T0);
    private final FakeAccessSource source = new FakeAccessSource().saying(IRELAND, GRANTED);

    @Test
    final void freshAnswer_isNotAskedForAgain() {
        assertThat(check().accessibility(IRELAND)).isEqualTo(Accessibility.ACCESSIBLE);

        clock.advance(DAY.minusNanos(1));
        assertThat(check().accessibility(IRELAND)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(source.calls(IRELAND)).isEqualTo(1);

        clock.advance(Duration.ofNanos(1));
        assertThat(check().isStale(IRELAND)).isFalse();
        assertThat(source.calls(IRELAND)).isEqualTo(2);
    }

    @Test
    final void failedRefresh_keepsTheVerdictAndIsStale() {
        check();
        clock.advance(DAY);
        source.behave(IRELAND, Behaviour.failing(Reason.THROTTLED));

        AccessReport refreshed = check();

        assertThat(refreshed.accessibility(IRELAND)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(refreshed.isStale(IRELAND)).isTrue();
        assertThat(reason(refreshed)).isEqualTo(Reason.THROTTLED);
        assertThat(cached().observations()).isEqualTo(refreshed.observations());
        assertThat(cached().isStale(IRELAND)).isTrue();
    }

    @Test
    final void failure_isTriedAgainAfterFiveMinutes() {
        source.behave(IRELAND, Behaviour.failingFirst(1, Reason.THROTTLED));
        assertThat(check().accessibility(IRELAND)).isEqualTo(Accessibility.UNKNOWN);

        clock.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(reason(check())).isEqualTo(Reason.THROTTLED);
        assertThat(source.calls(IRELAND)).isEqualTo(1);

        clock.advance(Duration.ofNanos(1));
        AccessReport later = check();
        assertThat(later.accessibility(IRELAND)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(later.isStale(IRELAND)).isFalse();
    }

    @Test
    final void cancelledCheck_isNotRememberedAndAsksAgainAtOnce() {
        source.behave(IRELAND, Behaviour.failingFirst(1, Reason.CANCELLED));

        assertThat(reason(check())).isEqualTo(Reason.CANCELLED);
        assertThat(store().access(OWNER, MODEL, clock.instant())).isEmpty();

        assertThat(check().accessibility(IRELAND)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(source.calls(IRELAND)).isEqualTo(2);
    }

    @Test
    final void interruptedCheck_asksAgainAtOnce() {
        AccessReport interrupted = interruptedCheck();

        assertThat(reason(interrupted)).isEqualTo(Reason.CANCELLED);
        assertThat(interrupted.accessibility(IRELAND)).isEqualTo(Accessibility.UNKNOWN);
        assertThat(check().accessibility(IRELAND)).isEqualTo(Accessibility.ACCESSIBLE);
    }

    @Test
    final void interruptedRefresh_leavesTheLastKnownGood() {
        check();
        Instant checkedAt = clock.instant();
        clock.advance(DAY);

        AccessReport interrupted = interruptedCheck();

        assertThat(interrupted.accessibility(IRELAND)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(interrupted.isStale(IRELAND)).isTrue();
        assertThat(store().access(OWNER, MODEL, clock.instant())).isEqualTo(Map.of(IRELAND, known(GRANTED, checkedAt)));
    }

    @Test
    final void checkByAClockThatWasAhead_isNotBelieved() {
        clock.set(Instant.parse("2030-01-01T00:00:00Z"));
        check();
        clock.set(T0);
        source.saying(IRELAND, REFUSED);
        assertThat(cached().accessibility(IRELAND)).isEqualTo(Accessibility.UNKNOWN);

        assertThat(check().accessibility(IRELAND)).isEqualTo(Accessibility.NOT_ACCESSIBLE);
        assertThat(source.calls(IRELAND)).isEqualTo(2);

        clock.advance(Duration.ofDays(300));
        assertThat(cached().accessibility(IRELAND)).isEqualTo(Accessibility.NOT_ACCESSIBLE);
        check();
        assertThat(source.calls(IRELAND)).isEqualTo(3);
    }

    @Test
    final void regionWithoutTheModel_isRememberedAsNotAccessible() {
        AccessReport report = access().check(OWNER, MODEL, List.of(IRELAND, VIRGINIA), LIMIT);

        assertThat(report.accessibility(IRELAND)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(report.accessibility(VIRGINIA)).isEqualTo(Accessibility.NOT_ACCESSIBLE);
        assertThat(access().cached(OWNER, MODEL, List.of(IRELAND, VIRGINIA)).observations())
                .isEqualTo(report.observations());
    }

    @Test
    final void owners_areKeptApart() {
        check();

        Owner other = Owner.account(Partition.AWS, "000000000002");
        assertThat(access().cached(other, MODEL, List.of(IRELAND)).accessibility(IRELAND))
                .isEqualTo(Accessibility.UNKNOWN);
    }

    private AccessReport check() {
        return access().check(OWNER, MODEL, List.of(IRELAND), LIMIT);
    }

    private AccessReport interruptedCheck() {
        Thread.currentThread().interrupt();
        AccessReport report = check();
        assertThat(Thread.interrupted()).as("the interrupt stays set").isTrue();
        return report;
    }

    private AccessReport cached() {
        return access().cached(OWNER, MODEL, List.of(IRELAND));
    }

    private AccessCheck access() {
        return new AccessCheck(source, store(), new DirectFanOut(clock), Freshness.DEFAULT, clock);
    }

    private static Reason reason(AccessReport report) {
        return report.observations()
                .getOrDefault(IRELAND, Observation.none())
                .failure()
                .orElseThrow(() -> new AssertionError("the check did not fail"))
                .reason();
    }
}

package io.bedrockdiscovery.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccessSource;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.fixture.FailingStore;
import io.bedrockdiscovery.testkit.fixture.UninterruptibleWait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks of the access to a model over a store in memory; {@code AccessCheckContract} has what holds for every store. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class AccessCheckTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    private static final ModelId NOVA = new ModelId("amazon.nova-pro-v1:0");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final AccessGate RETENTION = AccessGate.DATA_RETENTION;
    private static final ModelAvailability GRANTED =
            new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");

    private final FakeAccessSource source = new FakeAccessSource().saying(VIRGINIA, GRANTED);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-10T12:00:00Z"));
    private final InMemoryStore store = new InMemoryStore();

    @AutoClose
    private final ThreadFanOut threads = new ThreadFanOut();

    @Test
    void freshAnswer_isNotAskedForAgain() {
        AccessReport first = check(List.of(VIRGINIA));

        AccessReport second = check(List.of(VIRGINIA));

        assertThat(second).isEqualTo(first);
        assertThat(second.warnings()).isEmpty();
        assertThat(source.calls(VIRGINIA)).isEqualTo(1);
    }

    @Test
    void regionNamedTwice_isAskedOnce() {
        AccessReport report = check(List.of(VIRGINIA, OREGON, VIRGINIA));

        assertThat(report.observations()).containsOnlyKeys(VIRGINIA, OREGON);
        assertThat(source.calls()).isEqualTo(2);
    }

    @Test
    void rememberedRegionThatIsNotAskedAbout_isNotReported() {
        check(List.of(VIRGINIA, OREGON));

        assertThat(check(List.of(OREGON)).observations()).containsOnlyKeys(OREGON);
        assertThat(access(store).cached(OWNER, NOVA, List.of(OREGON)).observations())
                .containsOnlyKeys(OREGON);
    }

    @Test
    void failingStore_costsOneWarningAndNotTheAnswer() {
        AccessReport report = access(new FailingStore()).check(OWNER, NOVA, List.of(VIRGINIA), LIMIT);

        assertThat(report.accessibility(VIRGINIA)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(report.warnings()).containsExactly(FailingStore.MESSAGE);
    }

    @Test
    void cachedAccess_ofAFailingStore_throws() {
        AccessCheck access = access(new FailingStore());

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> access.cached(OWNER, NOVA, List.of(VIRGINIA)))
                .withMessage(FailingStore.MESSAGE);
    }

    @Test
    void cachedAccess_makesNoCallAndListsEveryRegion() {
        AccessReport cached = access(store).cached(OWNER, NOVA, List.of(VIRGINIA, OREGON));

        assertThat(cached.observations())
                .containsOnlyKeys(VIRGINIA, OREGON)
                .allSatisfy((region, observation) ->
                        assertThat(observation.wasAsked()).isFalse());
        assertThat(cached.asOf()).isEqualTo(clock.instant());
        assertThat(source.calls()).isZero();
    }

    @Test
    void interruptOfAHangingCall_isNotRememberedAndAsksAgainAtOnce() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        source.behave(VIRGINIA, call -> {
            called.countDown();
            return call == 1 ? Behaviour.hanging().meet(call) : Outcome.known(call);
        });
        AccessCheck check = new AccessCheck(source, store, threads, Freshness.DEFAULT, clock);
        CompletableFuture<AccessReport> report = new CompletableFuture<>();
        CompletableFuture<Boolean> stillSet = new CompletableFuture<>();
        Thread checking = new Thread(() -> {
            report.complete(check.check(OWNER, NOVA, List.of(VIRGINIA), LIMIT));
            stillSet.complete(Thread.currentThread().isInterrupted());
        });
        checking.setDaemon(true);
        checking.start();
        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

        checking.interrupt();

        assertThat(report.get(10, TimeUnit.SECONDS).observations().get(VIRGINIA).failure())
                .map(Failure::reason)
                .contains(Reason.CANCELLED);
        assertThat(stillSet.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(store.access(OWNER, NOVA, clock.instant())).isEmpty();
        assertThat(check.check(OWNER, NOVA, List.of(VIRGINIA), LIMIT).accessibility(VIRGINIA))
                .isEqualTo(Accessibility.ACCESSIBLE);
    }

    @Test
    void unansweredCall_atTheLimit_isTimedOutAndNotRemembered() {
        CountDownLatch release = new CountDownLatch(1);
        source.saying(OREGON, GRANTED).behave(VIRGINIA, Behaviour.doing(() -> UninterruptibleWait.on(release)));

        AccessReport report = new AccessCheck(source, store, threads, Freshness.DEFAULT, clock)
                .check(OWNER, NOVA, List.of(VIRGINIA, OREGON), Duration.ofSeconds(1));
        release.countDown();

        assertThat(report.observations().get(VIRGINIA).failure())
                .map(Failure::reason)
                .contains(Reason.TIMED_OUT);
        assertThat(report.accessibility(OREGON)).isEqualTo(Accessibility.ACCESSIBLE);
        assertThat(store.access(OWNER, NOVA, clock.instant())).containsOnlyKeys(OREGON);
    }

    @Test
    void callInterruptedAtTheLimit_isTimedOutAndNotRemembered() {
        source.behave(VIRGINIA, Behaviour.hanging());

        AccessReport report = new AccessCheck(source, store, threads, Freshness.DEFAULT, clock)
                .check(OWNER, NOVA, List.of(VIRGINIA), Duration.ofMillis(200));

        assertThat(report.observations().get(VIRGINIA).failure())
                .contains(new Failure(Reason.TIMED_OUT, "no answer within 0.2 s"));
        assertThat(store.access(OWNER, NOVA, clock.instant())).isEmpty();
    }

    @Test
    void sourceThatThrows_isAFailureOfItsRegion() {
        AccessSource broken = (region, model, context) -> {
            throw new IllegalStateException("no such bean");
        };

        AccessReport report = new AccessCheck(broken, store, new DirectFanOut(clock), Freshness.DEFAULT, clock)
                .check(OWNER, NOVA, List.of(VIRGINIA), LIMIT);

        assertThat(report.observations().get(VIRGINIA).failure()).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.OTHER);
            assertThat(failure.message()).contains("IllegalStateException", "no such bean");
        });
    }

    @Test
    void gate_isKeptLikeTheAvailability_andACancelledCallIsNot() {
        source.setting(VIRGINIA, RETENTION, "none")
                .behave(VIRGINIA, RETENTION, Behaviour.failingFirst(1, Reason.CANCELLED));
        check(List.of(VIRGINIA));
        assertThat(store.gate(OWNER, RETENTION, clock.instant())).isEmpty();

        check(List.of(VIRGINIA));
        check(List.of(VIRGINIA));
        assertThat(source.calls(VIRGINIA, RETENTION)).isEqualTo(2);
        clock.advance(Duration.ofHours(24));
        source.behave(VIRGINIA, RETENTION, Behaviour.failing(Reason.THROTTLED));
        check(List.of(VIRGINIA));

        Observation<GateSetting> kept =
                store.gate(OWNER, RETENTION, clock.instant()).get(VIRGINIA);
        assertThat(kept.items()).containsExactly(new GateSetting("none"));
        assertThat(kept.failure()).map(Failure::reason).contains(Reason.THROTTLED);
        assertThat(access(store).cached(OWNER, NOVA, List.of(VIRGINIA)).gates(VIRGINIA))
                .singleElement()
                .satisfies(gate -> assertThat(gate.detail()).isEqualTo("mode none"));
    }

    @Test
    void formOfAnthropic_isAskedForItsModelsOnly_andNotWhereTheModelIsMissing() {
        source.setting(VIRGINIA, AccessGate.USE_CASE_FORM, "submitted");
        check(List.of(VIRGINIA, OREGON));
        assertThat(source.calls(VIRGINIA, AccessGate.USE_CASE_FORM)).isZero();

        ModelId opus = new ModelId("anthropic.claude-opus-4-7");
        access(store).check(OWNER, opus, List.of(VIRGINIA, OREGON), LIMIT);

        assertThat(source.calls(VIRGINIA, AccessGate.USE_CASE_FORM)).isEqualTo(1);
        assertThat(source.calls(OREGON, AccessGate.USE_CASE_FORM)).isZero();
    }

    private AccessReport check(List<Region> regions) {
        return access(store).check(OWNER, NOVA, regions, LIMIT);
    }

    private AccessCheck access(DiscoveryStore over) {
        return new AccessCheck(source, over, new DirectFanOut(clock), Freshness.DEFAULT, clock);
    }
}

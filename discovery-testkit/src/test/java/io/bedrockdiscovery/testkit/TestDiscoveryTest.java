package io.bedrockdiscovery.testkit;

import static io.bedrockdiscovery.testkit.assertion.DiscoveryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TestDiscoveryTest {
    private static final Region IRELAND = new Region("eu-west-1");
    private static final String NOVA = SmallWorld.NOVA_PRO.value();

    private final TestDiscovery test = TestDiscovery.scanned(SmallWorld.WORLD);

    @Test
    void scannedWorld_answersAtOnce() {
        assertThat(test.discovery()).isKnown().ranks(NOVA, "eu-west-1", "us-east-1", "us-west-2");
    }

    @Test
    void worldThatWasNotScanned_isNotAskedYet() {
        assertThat(TestDiscovery.over(SmallWorld.WORLD).discovery().catalog()).isNotKnown();
    }

    @Test
    void sampleWorld_isSeenOnItsDay() {
        assertThat(TestDiscovery.over(SampleWorld.world()).clock().instant()).isEqualTo(SampleWorld.asOf());
    }

    @Test
    void changedWorld_isSeenAtTheNextRefresh() {
        test.world()
                .removeModel("eu-west-1", NOVA)
                .endOfLife(SmallWorld.CLAUDE.value(), Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(test.discovery().catalog()).lists(NOVA, "eu-west-1");
        test.clock().advance(Duration.ofHours(1));

        assertThat(test.refresh().catalog()).doesNotList(NOVA, "eu-west-1");

        assertThat(test.discovery().changesSince(null).changes().removed()).hasSize(1);
        assertThat(test.discovery()
                        .lifecycle(SmallWorld.CLAUDE, IRELAND, RouteCriteria.ANY)
                        .isEnding())
                .isTrue();
    }

    @Test
    void faultOfOneRegion_leavesTheOthersAndTheLastKnownGood() {
        test.clock().advance(Duration.ofHours(1));
        test.fakes().behave(IRELAND, Behaviour.failing(Reason.THROTTLED));

        assertThat(test.refresh().catalog())
                .isNotKnown()
                .doesNotKnow(NOVA, "eu-west-1")
                .lists(NOVA, "us-east-1")
                .isStale("eu-west-1")
                .isFresh("us-east-1");
    }

    @Test
    void faultOfEveryCall_endsWithTheNextBehaviour() {
        test.clock().advance(Duration.ofHours(1));
        test.fakes().behave(Behaviour.failing(Reason.UNREACHABLE));
        assertThat(test.refresh().unknownCalls()).hasSize(3 * 10);

        test.fakes().behave(Behaviour.answering());
        assertThat(test.refresh().unknownCalls()).isEmpty();
    }

    @Test
    void failingCall_failsThatOneOnly() {
        test.fakes().behave(IRELAND, ListCall.MODELS, Behaviour.failingCall(3, Reason.TIMED_OUT));

        assertThat(test.refresh().unknownCalls()).isEmpty();
        assertThat(test.refresh().unknownCalls()).hasSize(1);
        assertThat(test.refresh().unknownCalls()).isEmpty();
    }

    @Test
    void thrownException_isAFailureOfItsCall() {
        test.fakes().behave(IRELAND, ListCall.MODELS, Behaviour.throwing(new IllegalStateException("broken")));

        assertThat(test.refresh().unknownCalls())
                .singleElement()
                .satisfies(call -> assertThat(call.failure().message()).contains("IllegalStateException", "broken"));
    }

    @Test
    void latencyOnTheClock_movesItAndIsMeasured() {
        Instant before = test.clock().instant();
        test.fakes().behave(Behaviour.answering().after(Duration.ofMillis(70), test.clock()));

        assertThat(test.refresh().elapsed()).isEqualTo(Duration.ofMillis(3 * 10 * 70L));

        assertThat(test.clock().instant()).isEqualTo(before.plusSeconds(1).plusMillis(3 * 10 * 70L));
        assertThat(test.discovery().catalog().latencies().call(IRELAND)).contains(Duration.ofMillis(70));
    }

    @Test
    void otherSources_haveNoFakes() {
        try (TestDiscovery other =
                TestDiscovery.over(FakeSources.of(SmallWorld.WORLD).sources(), SampleWorld.asOf())) {
            assertThat(other.refresh().catalog()).lists(NOVA, "us-east-1");
            assertThatThrownBy(other::fakes).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(other::world).isInstanceOf(IllegalStateException.class);
        }
    }
}

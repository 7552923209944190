package io.bedrockdiscovery.testkit.assertion;

import static io.bedrockdiscovery.testkit.assertion.DiscoveryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.testkit.TestDiscovery;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each assertion holds where it should, and fails where it should not with a message that tells the fact. */
final class DiscoveryAssertionsTest {
    private static final String NOVA = SmallWorld.NOVA_PRO.value();
    private static final String CLAUDE = SmallWorld.CLAUDE.value();

    private final TestDiscovery test = TestDiscovery.scanned(SmallWorld.WORLD);
    private final BedrockDiscovery discovery = test.discovery();
    private final BedrockDiscovery fresh = TestDiscovery.over(SmallWorld.WORLD).discovery();

    @Test
    void callableModel() {
        assertThat(discovery)
                .canCall(CLAUDE)
                .from("eu-west-1")
                .within("eu")
                .via(InvocationMode.PROFILE)
                .passing(SmallWorld.EU_CLAUDE)
                .runningIn("eu-central-1", "eu-west-1");

        fails(() -> assertThat(discovery).canCall("no-such-model"), "NAME_NOT_FOUND");
        fails(() -> assertThat(discovery).canCall(CLAUDE).from("us-west-2"), "a call of " + CLAUDE, "NOT_LISTED");
        fails(() -> assertThat(discovery).canCall(CLAUDE).from("us-east-1").within("eu"), "NOT_CALLABLE");
        fails(() -> assertThat(discovery).canCall(CLAUDE).passing("x"), "expected x to be passed");
        fails(() -> assertThat(discovery).canCall(CLAUDE).from("eu-west-1").runningIn("eu-west-1"), "eu-central-1");
    }

    @Test
    void modelThatCannotBeCalled_isNotOneThatIsUnknown() {
        assertThat(discovery)
                .cannotCall(CLAUDE, RouteCriteria.from("us-west-2"))
                .hasNoRoute(RouteProblem.Reason.NOT_LISTED);
        assertThat(fresh).doesNotKnow(CLAUDE, RouteCriteria.from("us-west-2"));

        fails(() -> assertThat(fresh).cannotCall(CLAUDE, RouteCriteria.from("us-west-2")), "nothing was asked yet");
        fails(
                () -> assertThat(discovery).doesNotKnow(CLAUDE, RouteCriteria.from("us-west-2")),
                "everything it depends on is");
        fails(() -> assertThat(discovery).cannotCall(CLAUDE, RouteCriteria.from("eu-west-1")), SmallWorld.EU_CLAUDE);
        fails(
                () -> assertThat(discovery)
                        .cannotCall(CLAUDE, RouteCriteria.from("us-west-2"))
                        .hasNoRoute(RouteProblem.Reason.NOT_CALLABLE),
                "NOT_LISTED");
    }

    @Test
    void resolution() {
        assertThat(discovery.resolve(NOVA, RouteCriteria.from("us-east-1")))
                .isKnown()
                .hasRoute()
                .passes(NOVA)
                .isFrom("us-east-1")
                .runsIn("us-east-1");

        fails(
                () -> assertThat(discovery.resolve(NOVA, RouteCriteria.from("us-east-1")))
                        .isFrom("eu-west-1"),
                "from us-east-1");
        fails(() -> assertThat(discovery.resolve(NOVA, RouteCriteria.ANY)).isNotKnown(), "everything");
    }

    @Test
    void ranking() {
        RegionRanking ranking = discovery.bestRegions(CLAUDE, RankingCriteria.ANY);

        assertThat(ranking)
                .isKnown()
                .hasBest("eu-west-1")
                .hasRegions("eu-west-1", "us-east-1")
                .drops("af-south-1", RegionRanking.Dropped.Reason.NOT_OPTED_IN);

        fails(() -> assertThat(ranking).hasBest("us-east-1"), "[eu-west-1, us-east-1]");
        fails(() -> assertThat(ranking).hasRegions("us-east-1", "eu-west-1"), "dropped are");
        fails(() -> assertThat(ranking).drops("us-west-1", RegionRanking.Dropped.Reason.NOT_LISTED), "NOT_OFFERED");
        fails(() -> assertThat(fresh.bestRegions(CLAUDE, RankingCriteria.ANY)).isKnown(), "nothing was asked yet");
        assertThat(fresh.bestRegions(CLAUDE, RankingCriteria.ANY)).isNotKnown();
    }

    @Test
    void catalog() {
        test.fakes().behave(new Region("us-west-2"), Behaviour.failing(Reason.THROTTLED));
        Catalog catalog = test.refresh().catalog();

        assertThat(catalog)
                .isNotKnown()
                .lists(NOVA, "eu-west-1")
                .doesNotList(NOVA, "eu-north-1")
                .doesNotKnow(NOVA, "us-west-2")
                .listsProfile(SmallWorld.US_NOVA, "us-east-1")
                .hasStatus("us-west-1", RegionStatus.NOT_OFFERED)
                .isStale("us-west-2")
                .isFresh("us-east-1");

        fails(() -> assertThat(catalog).isKnown(), "throttled");
        fails(() -> assertThat(catalog).doesNotList(NOVA, "us-west-2"), "UNKNOWN");
        fails(() -> assertThat(catalog).listsProfile(SmallWorld.US_NOVA, "eu-west-1"), "it does not");
        fails(() -> assertThat(catalog).hasStatus("us-west-2", RegionStatus.KNOWN), "unknown");
        fails(() -> assertThat(catalog).isFresh("us-west-2"), "it is stale");
        fails(() -> assertThat(catalog).isFresh("xx-west-2"), "not known");
    }

    private static void fails(ThrowingCallable assertion, String... parts) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
    }
}

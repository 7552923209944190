package io.bedrockdiscovery.testkit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.BestRegionRequest;
import io.bedrockdiscovery.domain.query.BestRegions;
import io.bedrockdiscovery.domain.query.BestRegions.Dropped;
import io.bedrockdiscovery.domain.query.BestRegions.LatencySource;
import io.bedrockdiscovery.domain.query.BestRegions.Ranked;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.scan.Lab;
import io.bedrockdiscovery.testkit.scan.SmallWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BestRegionsTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region IRELAND = new Region("eu-west-1");

    private final Lab lab = new Lab();
    private Latencies latencies = Latencies.none();

    @Test
    void withoutLatenciesTheNameDecides() {
        BestRegions best = best(List.of());
        assertThat(regions(best)).containsExactly(IRELAND, VIRGINIA, OREGON);
        assertThat(best.ranking()).extracting(Ranked::rank).containsExactly(1, 2, 3);
        assertThat(best.ranking()).allSatisfy(ranked -> {
            assertThat(ranked.latencyMillis()).isNull();
            assertThat(ranked.latencySource()).isNull();
            assertThat(ranked.preferred()).isFalse();
        });
    }

    @Test
    void theNearestIsFirstAndTheUnmeasuredLast() {
        calls(VIRGINIA, 90);
        calls(OREGON, 20);
        BestRegions best = best(List.of());
        assertThat(regions(best)).containsExactly(OREGON, VIRGINIA, IRELAND);
        assertThat(best.best().orElseThrow().latencyMillis()).isEqualTo(20);
        assertThat(best.best().orElseThrow().latencySource()).isEqualTo(LatencySource.CALLS);
    }

    @Test
    void equalLatenciesGoByName() {
        calls(OREGON, 20);
        calls(VIRGINIA, 20);
        calls(IRELAND, 20);
        assertThat(regions(best(List.of()))).containsExactly(IRELAND, VIRGINIA, OREGON);
    }

    @Test
    void probesCountWhereEveryCandidateHasOne() {
        calls(IRELAND, 10);
        calls(VIRGINIA, 20);
        calls(OREGON, 30);
        probe(IRELAND, 30);
        probe(VIRGINIA, 20);
        probe(OREGON, 10);
        BestRegions best = best(List.of());
        assertThat(regions(best)).containsExactly(OREGON, VIRGINIA, IRELAND);
        assertThat(best.ranking()).extracting(Ranked::latencySource).containsOnly(LatencySource.PROBE);
        assertThat(best.ranking()).extracting(Ranked::latencyMillis).containsExactly(10.0, 20.0, 30.0);
    }

    @Test
    void theTwoSeriesAreNeverMixed() {
        calls(VIRGINIA, 20);
        probe(IRELAND, 1);
        probe(OREGON, 2);
        BestRegions best = best(List.of());
        assertThat(regions(best)).containsExactly(VIRGINIA, IRELAND, OREGON);
        assertThat(best.ranking()).extracting(Ranked::latencySource).containsExactly(LatencySource.CALLS, null, null);
    }

    @Test
    void preferredRegionsComeFirstInTheirOrder() {
        calls(IRELAND, 1);
        BestRegions best = best(List.of(OREGON, VIRGINIA, OREGON));
        assertThat(regions(best)).containsExactly(OREGON, VIRGINIA, IRELAND);
        assertThat(best.ranking()).extracting(Ranked::preferred).containsExactly(true, true, false);
    }

    @Test
    void aPreferredRegionWithoutTheModelIsSkipped() {
        BestRegions best = best(List.of(new Region("eu-north-1"), new Region("eu-west-9"), VIRGINIA));
        assertThat(regions(best)).containsExactly(VIRGINIA, IRELAND, OREGON);
    }

    @Test
    void everyRegionThatIsOutIsOutForAReason() {
        BestRegions best = best(List.of());
        assertThat(best.dropped())
                .extracting(dropped -> dropped.region().id(), Dropped::reason, Dropped::knowsModel)
                .contains(
                        tuple("af-south-1", "the account has not opted in to this region", false),
                        tuple("us-west-1", "Bedrock is not offered in this region", false),
                        tuple("eu-north-1", "the region does not list the model", false));
        assertThat(best.dropped()).hasSize(8);
        assertThat(best.unknown()).isEmpty();
    }

    @Test
    void aRegionThatWasNotSeenIsUnknownAndNotDropped() {
        lab.behave("us-west-2", Behaviour.failing(Reason.ACCESS_DENIED));
        BestRegions best = best(List.of());
        assertThat(regions(best)).containsExactly(IRELAND, VIRGINIA);
        assertThat(best.dropped()).extracting(Dropped::region).doesNotContain(OREGON);
        assertThat(best.unknown()).allSatisfy(unknown -> {
            assertThat(unknown.region()).isEqualTo(OREGON);
            assertThat(unknown.failure().reason()).isEqualTo(Reason.ACCESS_DENIED);
        });
        assertThat(best.unknown())
                .extracting(UnknownCall::call)
                .containsExactly(CallKind.MODELS, CallKind.SYSTEM_DEFINED_PROFILES);
    }

    @Test
    void aCallThatCouldNotChangeTheRankingIsNotUnknownToIt() {
        Behaviour refused = Behaviour.failing(Reason.ACCESS_DENIED);
        lab.behave("us-east-1", CallKind.APPLICATION_PROFILES, refused);
        lab.behave("eu-west-1", CallKind.SYSTEM_DEFINED_PROFILES, refused);
        lab.behave("us-west-2", CallKind.SYSTEM_DEFINED_PROFILES, refused);
        lab.behave("eu-north-1", CallKind.SYSTEM_DEFINED_PROFILES, refused);
        assertThat(best(List.of()).unknown())
                .extracting(UnknownCall::region, UnknownCall::call)
                .containsExactly(
                        tuple(new Region("eu-north-1"), CallKind.SYSTEM_DEFINED_PROFILES),
                        tuple(OREGON, CallKind.SYSTEM_DEFINED_PROFILES));
        RouteWish application = new RouteWish(Access.APPLICATION_PROFILE, null);
        assertThat(lab.discovery()
                        .bestRegions(SmallWorld.NOVA_PRO, new BestRegionRequest(List.of(), application))
                        .unknown())
                .extracting(UnknownCall::region, UnknownCall::call)
                .containsExactly(tuple(VIRGINIA, CallKind.APPLICATION_PROFILES));
    }

    @Test
    void aRegionThatDoesNotListTheModelMayStillHaveAProfileThatNamesIt() {
        lab.behave("eu-north-1", CallKind.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.THROTTLED));
        assertThat(best(List.of()).dropped())
                .filteredOn(each -> each.region().equals(new Region("eu-north-1")))
                .extracting(Dropped::reason)
                .containsExactly("the region does not list the model, and not all of its profiles are known");
    }

    @Test
    void aRegionIsRankedByWhatWasSeenLastAndCalledStale() {
        ModelDiscovery discovery = scanned();
        lab.clock.advance(Duration.ofMinutes(1));
        lab.behave("eu-west-1", Behaviour.failing(Reason.UNREACHABLE));
        discovery.scan(List.of(), true);
        assertThat(discovery.bestRegions(SmallWorld.NOVA_PRO, List.of()).ranking())
                .extracting(Ranked::stale)
                .containsExactly(true, false, false);
    }

    @Test
    void onlyRegionsThatCanCallItAsAskedCount() {
        BestRegions best = scanned()
                .bestRegions(
                        SmallWorld.NOVA_PRO, new BestRegionRequest(List.of(), new RouteWish(Access.PROFILE, null)));
        assertThat(regions(best)).containsExactly(VIRGINIA, OREGON);
        assertThat(best.dropped())
                .filteredOn(Dropped::knowsModel)
                .singleElement()
                .satisfies(dropped -> assertThat(dropped.reason()).contains("asked for profile"));
    }

    @Test
    void theRouteIsTheOneToTake() {
        assertThat(best(List.of()).ranking())
                .extracting(ranked -> ranked.route().passAsModelId())
                .containsExactly(SmallWorld.NOVA_PRO.value(), SmallWorld.NOVA_PRO.value(), SmallWorld.US_NOVA);
    }

    @Test
    void aModelThatCanOnlyBeProvisionedHasNoBestRegion() {
        ModelId id = new ModelId("amazon.titan-text-express-v1:0:8k");
        Lab provisioned = new Lab(World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.of(id.value())
                                .inferenceTypes(InferenceType.PROVISIONED)
                                .build()))
                .build());
        ModelDiscovery discovery = provisioned.discovery();
        discovery.scan(List.of(), false);
        BestRegions best = discovery.bestRegions(id, List.of());
        assertThat(best.best()).isEmpty();
        assertThat(best.dropped())
                .filteredOn(Dropped::knowsModel)
                .singleElement()
                .satisfies(dropped -> assertThat(dropped.reason()).contains("provisioned throughput"));
    }

    private BestRegions best(List<Region> preferred) {
        return scanned().bestRegions(SmallWorld.NOVA_PRO, preferred);
    }

    private ModelDiscovery scanned() {
        lab.latencies.save(Owner.account(Partition.AWS, Lab.ACCOUNT), latencies);
        ModelDiscovery discovery = lab.discovery();
        discovery.scan(List.of(), false);
        return discovery;
    }

    private void calls(Region region, double millis) {
        latencies = latencies.withCall(region, millis, Lab.START);
    }

    private void probe(Region region, double millis) {
        latencies = latencies.withProbe(new ProbeLatency(region, millis, millis, 1, 1, 1, 5, Lab.START));
    }

    private static List<Region> regions(BestRegions best) {
        return best.ranking().stream().map(Ranked::region).toList();
    }
}

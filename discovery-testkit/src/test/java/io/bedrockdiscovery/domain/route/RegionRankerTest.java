package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.domain.ModelDiscovery;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.RegionRanking.Dropped;
import io.bedrockdiscovery.domain.route.RegionRanking.LatencySource;
import io.bedrockdiscovery.domain.route.RegionRanking.Ranked;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.fixture.UnlistedModels;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ranking of regions by preference and latency, and the reasons why regions are left out. */
final class RegionRankerTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region IRELAND = new Region("eu-west-1");

    private final DiscoveryFixture fixture = new DiscoveryFixture();
    private Latencies latencies = Latencies.none();

    @Test
    void withoutLatencies_theNameDecides() {
        RegionRanking best = best(List.of());
        assertThat(regions(best)).containsExactly(IRELAND, VIRGINIA, OREGON);
        assertThat(best.ranking()).extracting(Ranked::rank).containsExactly(1, 2, 3);
        assertThat(best.ranking()).allSatisfy(ranked -> {
            assertThat(ranked.latency()).isNull();
            assertThat(ranked.latencySource()).isNull();
            assertThat(ranked.preferred()).isFalse();
        });
    }

    @Test
    void nearestRegion_isFirstAndTheUnmeasuredLast() {
        calls(VIRGINIA, 90);
        calls(OREGON, 20);
        RegionRanking best = best(List.of());
        assertThat(regions(best)).containsExactly(OREGON, VIRGINIA, IRELAND);
        assertThat(best.best().orElseThrow().latency()).isEqualTo(Duration.ofMillis(20));
        assertThat(best.best().orElseThrow().latencySource()).isEqualTo(LatencySource.CALLS);
    }

    @Test
    void equalLatencies_areRankedByName() {
        calls(OREGON, 20);
        calls(VIRGINIA, 20);
        calls(IRELAND, 20);
        assertThat(regions(best(List.of()))).containsExactly(IRELAND, VIRGINIA, OREGON);
    }

    @Test
    void probes_countIfEveryCandidateHasOne() {
        calls(IRELAND, 10);
        calls(VIRGINIA, 20);
        calls(OREGON, 30);
        probe(IRELAND, 90);
        probe(VIRGINIA, 40);
        probe(OREGON, 10);
        RegionRanking best = best(List.of());
        assertThat(regions(best)).containsExactly(OREGON, VIRGINIA, IRELAND);
        assertThat(best.ranking()).extracting(Ranked::latencySource).containsOnly(LatencySource.PROBE);
        assertThat(best.ranking())
                .extracting(Ranked::latency)
                .containsExactly(Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofMillis(90));
    }

    @Test
    void probesAndCalls_areNeverMixed() {
        calls(VIRGINIA, 20);
        probe(IRELAND, 1);
        probe(OREGON, 2);
        RegionRanking best = best(List.of());
        assertThat(regions(best)).containsExactly(VIRGINIA, IRELAND, OREGON);
        assertThat(best.ranking()).extracting(Ranked::latencySource).containsExactly(LatencySource.CALLS, null, null);
    }

    @Test
    void preferredRegions_comeFirstInTheirOrder() {
        calls(IRELAND, 1);
        RegionRanking best = best(List.of(OREGON, VIRGINIA, OREGON));
        assertThat(regions(best)).containsExactly(OREGON, VIRGINIA, IRELAND);
        assertThat(best.ranking()).extracting(Ranked::preferred).containsExactly(true, true, false);
    }

    @Test
    void preferredRegionWithoutTheModel_isSkipped() {
        RegionRanking best = best(List.of(new Region("eu-north-1"), new Region("eu-west-9"), VIRGINIA));
        assertThat(regions(best)).containsExactly(VIRGINIA, IRELAND, OREGON);
    }

    @Test
    void droppedRegion_hasAReason() {
        RegionRanking best = best(List.of());
        assertThat(best.dropped())
                .extracting(dropped -> dropped.region().id(), Dropped::reason, Dropped::message)
                .contains(
                        tuple("af-south-1", Dropped.Reason.NOT_OPTED_IN, "the account has not opted in to this region"),
                        tuple("us-west-1", Dropped.Reason.NOT_OFFERED, "Bedrock is not offered in this region"),
                        tuple("eu-north-1", Dropped.Reason.NOT_LISTED, "the region does not list the model"));
        assertThat(best.dropped()).hasSize(8);
        assertThat(best.unknown()).isEmpty();
    }

    @Test
    void unknownRegion_isNotDropped() {
        fixture.behave("us-west-2", Behaviour.failing(Reason.ACCESS_DENIED));
        RegionRanking best = best(List.of());
        assertThat(regions(best)).containsExactly(IRELAND, VIRGINIA);
        assertThat(best.dropped()).extracting(Dropped::region).doesNotContain(OREGON);
        assertThat(best.unknown()).allSatisfy(unknown -> {
            assertThat(unknown.region()).isEqualTo(OREGON);
            assertThat(unknown.failure().reason()).isEqualTo(Reason.ACCESS_DENIED);
        });
        assertThat(best.unknown())
                .extracting(UnknownCall::call)
                .containsExactly(ListCall.MODELS, ListCall.SYSTEM_DEFINED_PROFILES);
    }

    @Test
    void callThatCouldNotChangeTheRanking_isNotUnknownToIt() {
        Behaviour refused = Behaviour.failing(Reason.ACCESS_DENIED);
        fixture.behave("us-east-1", ListCall.APPLICATION_PROFILES, refused);
        fixture.behave("eu-west-1", ListCall.SYSTEM_DEFINED_PROFILES, refused);
        fixture.behave("us-west-2", ListCall.SYSTEM_DEFINED_PROFILES, refused);
        fixture.behave("eu-north-1", ListCall.SYSTEM_DEFINED_PROFILES, refused);
        assertThat(best(List.of()).unknown())
                .extracting(UnknownCall::region, UnknownCall::call)
                .containsExactly(
                        tuple(new Region("eu-north-1"), ListCall.SYSTEM_DEFINED_PROFILES),
                        tuple(OREGON, ListCall.SYSTEM_DEFINED_PROFILES));
        RouteCriteria application = RouteCriteria.ANY.via(InvocationMode.APPLICATION_PROFILE);
        assertThat(fixture.models()
                        .bestRegions(SmallWorld.NOVA_PRO, new RankingCriteria(List.of(), application))
                        .unknown())
                .extracting(UnknownCall::region, UnknownCall::call)
                .containsExactly(tuple(VIRGINIA, ListCall.APPLICATION_PROFILES));
    }

    @Test
    void regionWithoutTheModelAndWithUnknownProfiles_isDroppedWithAHint() {
        fixture.behave("eu-north-1", ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.THROTTLED));
        assertThat(best(List.of()).dropped())
                .filteredOn(each -> each.region().equals(new Region("eu-north-1")))
                .extracting(Dropped::reason, Dropped::message)
                .containsExactly(tuple(
                        Dropped.Reason.NOT_LISTED,
                        "the region does not list the model, and the region's profiles could not be read (throttled)"));
    }

    @Test
    void regionWithAFailedRefresh_isRankedByTheLastKnownGoodAndStale() {
        ModelDiscovery discovery = scanned();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.behave("eu-west-1", Behaviour.failing(Reason.UNREACHABLE));
        discovery.scan(List.of(), true);
        assertThat(discovery.bestRegions(SmallWorld.NOVA_PRO, List.of()).ranking())
                .extracting(Ranked::stale)
                .containsExactly(true, false, false);
    }

    @Test
    void regionsWithoutTheModeAskedFor_areDropped() {
        RegionRanking best = scanned()
                .bestRegions(
                        SmallWorld.NOVA_PRO,
                        new RankingCriteria(List.of(), RouteCriteria.ANY.via(InvocationMode.PROFILE)));
        assertThat(regions(best)).containsExactly(VIRGINIA, OREGON);
        assertThat(best.dropped())
                .filteredOn(dropped -> dropped.reason() == Dropped.Reason.NOT_CALLABLE)
                .singleElement()
                .satisfies(dropped ->
                        assertThat(dropped.message()).startsWith("no inference profile with named regions calls it"));
    }

    @Test
    void rankedRegion_hasTheRouteToTake() {
        assertThat(best(List.of()).ranking())
                .extracting(ranked -> ranked.route().passAsModelId())
                .containsExactly(SmallWorld.NOVA_PRO.value(), SmallWorld.NOVA_PRO.value(), SmallWorld.US_NOVA);
    }

    @Test
    void provisionedOnlyModel_hasNoBestRegion() {
        ModelId id = new ModelId("amazon.titan-text-express-v1:0:8k");
        DiscoveryFixture provisioned = new DiscoveryFixture(World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.of(id.value())
                                .inferenceTypes(InferenceType.PROVISIONED)
                                .build()))
                .build());
        ModelDiscovery discovery = provisioned.models();
        discovery.scan(List.of(), false);
        RegionRanking best = discovery.bestRegions(id, List.of());
        assertThat(best.best()).isEmpty();
        assertThat(best.dropped())
                .filteredOn(dropped -> dropped.reason() == Dropped.Reason.NOT_CALLABLE)
                .singleElement()
                .satisfies(dropped -> assertThat(dropped.message()).contains("provisioned throughput"));
    }

    private RegionRanking best(List<Region> preferred) {
        return scanned().bestRegions(SmallWorld.NOVA_PRO, preferred);
    }

    private ModelDiscovery scanned() {
        fixture.store.save(Owner.account(Partition.AWS, DiscoveryFixture.ACCOUNT), latencies);
        ModelDiscovery discovery = fixture.models();
        discovery.scan(List.of(), false);
        return discovery;
    }

    private void calls(Region region, long millis) {
        latencies = latencies.withCall(region, Duration.ofMillis(millis), DiscoveryFixture.START);
    }

    private void probe(Region region, long millis) {
        latencies = latencies.withProbe(ProbeLatency.builder(region, 5, DiscoveryFixture.START)
                .handshakes(Duration.ofMillis(millis), Duration.ofMillis(millis))
                .build());
    }

    private static List<Region> regions(RegionRanking best) {
        return best.ranking().stream().map(Ranked::region).toList();
    }

    @Test
    void regionWithAProfileForAnUnlistedModel_isRanked() {
        DiscoveryFixture unlisted = new DiscoveryFixture(UnlistedModels.WORLD);
        unlisted.scan();

        assertThat(unlisted.models().bestRegions(UnlistedModels.NOVA, List.of()).ranking())
                .extracting(Ranked::region)
                .containsExactly(IRELAND, UnlistedModels.LONDON);
    }
}

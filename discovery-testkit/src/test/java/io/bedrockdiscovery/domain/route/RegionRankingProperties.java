package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.ModelDiscovery;
import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.RegionRanking.Dropped;
import io.bedrockdiscovery.testkit.fixture.AvailabilityOracle;
import io.bedrockdiscovery.testkit.fixture.RandomObservations;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A ranking over random observations leaves out no region unless the absence of the model was observed there. */
final class RegionRankingProperties {
    @Provide
    Arbitrary<Observations> observations() {
        return RandomObservations.any();
    }

    @Provide
    Arbitrary<ModelId> ids() {
        return Arbitraries.of(RandomObservations.MODELS).map(ModelId::new);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void droppedRegion_isKnownToBeWithoutTheModelOrARoute(
            @ForAll("observations") Observations observations, @ForAll("ids") ModelId id) {
        ModelDiscovery discovery = discovery(observations);
        RegionRanking ranking = discovery.bestRegions(id, RankingCriteria.ANY);

        for (Dropped dropped : ranking.dropped()) {
            Region region = dropped.region();
            if (dropped.reason() == Dropped.Reason.NOT_CALLABLE) {
                assertThat(calls(ranking, region))
                        .isEqualTo(AvailabilityOracle.unknown(
                                observations, region, ListCall.MODELS, ListCall.SYSTEM_DEFINED_PROFILES));
            } else {
                assertThat(AvailabilityOracle.availability(observations, region, id))
                        .as("%s is dropped: %s", region, dropped.message())
                        .isEqualTo(Availability.ABSENT);
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void regionWithUnknownModels_isAnUnknownCallOfTheRanking(
            @ForAll("observations") Observations observations, @ForAll("ids") ModelId id) {
        ModelDiscovery discovery = discovery(observations);
        RegionRanking ranking = discovery.bestRegions(id, RankingCriteria.ANY);

        for (Region region : discovery.catalog().regions().keySet()) {
            if (AvailabilityOracle.availability(observations, region, id) == Availability.UNKNOWN) {
                assertThat(calls(ranking, region)).contains(ListCall.MODELS);
            }
        }
    }

    private static ModelDiscovery discovery(Observations observations) {
        InMemoryStore store = new InMemoryStore();
        store.record(WorldCatalogs.of(observations).owner(), WorldCatalogs.SEEN, observations);
        return ModelDiscovery.over(SampleWorld.sources(), store)
                .fanOut(new DirectFanOut())
                .scanOnStart(false)
                .build();
    }

    private static Set<ListCall> calls(RegionRanking ranking, Region region) {
        return ranking.unknown().stream()
                .filter(unknown -> unknown.region().equals(region))
                .map(UnknownCall::call)
                .collect(Collectors.toSet());
    }
}

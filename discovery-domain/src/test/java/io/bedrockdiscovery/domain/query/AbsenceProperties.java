package io.bedrockdiscovery.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Availability;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.query.BestRegions.Dropped;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.domain.scan.CatalogAssembly;
import io.bedrockdiscovery.domain.scan.RandomCatalogues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was not seen is never called absent. */
final class AbsenceProperties {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(60);
    private static final List<Region> REGIONS =
            List.of(new Region("us-east-1"), new Region("eu-west-1"), new Region("af-south-1"));
    private static final List<ModelId> IDS =
            List.of(new ModelId("a.model-v1:0"), new ModelId("a.model-v10:0"), new ModelId("never.listed-v1:0"));

    @Property(tries = 500)
    void noModelIsAbsentFromARegionThatWasNotSeen(@ForAll("memories") Memory memory) {
        Catalog catalog = catalog(memory);
        for (Region region : REGIONS) {
            if (mayHideModels(memory, region)) {
                for (ModelId id : IDS) {
                    assertThat(catalog.availability(id, region))
                            .as("%s in %s", id, region)
                            .isEqualTo(Availability.UNKNOWN);
                }
            }
        }
    }

    @Property(tries = 500)
    void noRegionIsDroppedForWantOfAModelThatWasNotSeen(@ForAll("memories") Memory memory) {
        Catalog catalog = catalog(memory);
        for (ModelId id : IDS) {
            BestRegions best = new BestRegionRanking(catalog).rank(id, BestRegionRequest.ANY);
            assertThat(best.dropped())
                    .filteredOn(dropped -> !dropped.knowsModel())
                    .extracting(Dropped::region)
                    .noneMatch(region -> mayHideModels(memory, region));
        }
    }

    @Property(tries = 500)
    void everyCallThatWasNotAnsweredIsNamed(@ForAll("memories") Memory memory) {
        List<UnknownCall> named = catalog(memory).unknownCalls();
        for (Region region : memory.regions().keySet()) {
            if (mayHideModels(memory, region)) {
                assertThat(named).anySatisfy(unknown -> {
                    assertThat(unknown.region()).isEqualTo(region);
                    assertThat(unknown.call()).isEqualTo(CallKind.MODELS);
                });
            }
        }
    }

    @Provide
    Arbitrary<Memory> memories() {
        Arbitrary<List<RegionDescription>> descriptions = Arbitraries.of(REGIONS)
                .flatMap(region -> Arbitraries.of(OptInStatus.OPTED_IN, OptInStatus.NOT_OPTED_IN)
                        .map(status -> new RegionDescription(region, status, List.of())))
                .list()
                .uniqueElements(RegionDescription::region)
                .ofMaxSize(3);
        Arbitrary<List<RegionObservations>> regions = Arbitraries.of(REGIONS)
                .flatMap(AbsenceProperties::observations)
                .list()
                .uniqueElements(RegionObservations::region)
                .ofMaxSize(3);
        return Combinators.combine(observation(descriptions), regions)
                .as((listing, seen) -> new Memory(
                        listing,
                        new TreeMap<>(seen.stream()
                                .collect(Collectors.toMap(RegionObservations::region, Function.identity())))));
    }

    private static Arbitrary<RegionObservations> observations(Region region) {
        Arbitrary<List<FoundationModel>> models = RandomCatalogues.models();
        Arbitrary<List<InferenceProfile>> profiles = RandomCatalogues.profiles();
        return Combinators.combine(observation(models), observation(profiles), observation(profiles))
                .as((listed, system, application) -> new RegionObservations(region, listed, system, application));
    }

    private static <T> Arbitrary<Observation<T>> observation(Arbitrary<List<T>> lists) {
        Arbitrary<Observation<T>> answered =
                Combinators.combine(lists, Arbitraries.of(EARLY, LATE)).as(Observation::known);
        Arbitrary<Observation<T>> failed =
                Arbitraries.of(EARLY, LATE).map(at -> Observation.of(Outcome.unknown(Reason.OTHER, "it failed"), at));
        Arbitrary<Observation<T>> failedSince =
                Combinators.combine(answered, failed).as(Observation::and);
        return Arbitraries.oneOf(answered, failed, failedSince, Arbitraries.create(Observation::none));
    }

    /** Read off the memory alone: the models are not known, and EC2 has not said that there can be none. */
    private static boolean mayHideModels(Memory memory, Region region) {
        Map<Region, RegionDescription> described = memory.listing().items().stream()
                .collect(Collectors.toMap(RegionDescription::region, Function.identity()));
        if (described.containsKey(region) && described.get(region).isNotOptedIn()) {
            return false;
        }
        boolean nowhere = !described.containsKey(region) && !memory.regions().containsKey(region);
        if (nowhere && memory.listing().isKnown()) {
            return false;
        }
        return !memory.of(region).models().isKnown();
    }

    private static Catalog catalog(Memory memory) {
        return new CatalogAssembly(new ArnAssociation(), Freshness.DEFAULT)
                .assemble(Owner.account(Partition.AWS, "111122223333"), memory, Latencies.none(), LATE.plusSeconds(60));
    }
}

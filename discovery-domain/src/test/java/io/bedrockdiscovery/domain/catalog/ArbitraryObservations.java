package io.bedrockdiscovery.domain.catalog;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random observations of three regions, and the regions among them that may list unknown models. */
public final class ArbitraryObservations {
    /** The regions that may be observed. */
    public static final List<Region> REGIONS =
            List.of(new Region("us-east-1"), new Region("eu-west-1"), new Region("af-south-1"));

    /** The ids of models that may be listed, and of one that never is. */
    public static final List<ModelId> IDS =
            List.of(new ModelId("a.model-v1:0"), new ModelId("a.model-v10:0"), new ModelId("never.listed-v1:0"));

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(60);
    private static final Instant NOW = LATE.plusSeconds(60);

    private ArbitraryObservations() {}

    /** Returns observations of some of the regions, with answers, failures, and failures after an answer. */
    public static Arbitrary<Observations> any() {
        Arbitrary<List<RegionDescription>> descriptions = Arbitraries.of(REGIONS)
                .flatMap(region -> Arbitraries.of(OptInStatus.OPTED_IN, OptInStatus.NOT_OPTED_IN)
                        .map(status -> new RegionDescription(region, status, List.of())))
                .list()
                .uniqueElements(RegionDescription::region)
                .ofMaxSize(3);
        Arbitrary<List<RegionObservations>> regions = Arbitraries.of(REGIONS)
                .flatMap(ArbitraryObservations::observations)
                .list()
                .uniqueElements(RegionObservations::region)
                .ofMaxSize(3);
        return Combinators.combine(observation(descriptions), regions)
                .as((listing, seen) -> new Observations(
                        listing,
                        new TreeMap<>(seen.stream()
                                .collect(Collectors.toMap(RegionObservations::region, Function.identity())))));
    }

    private static Arbitrary<RegionObservations> observations(Region region) {
        Arbitrary<List<FoundationModel>> models = RandomListings.models();
        Arbitrary<List<InferenceProfile>> profiles = RandomListings.profiles();
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

    /** Returns whether a region may list models that are not known, derived from the observations alone. */
    public static boolean mayHideModels(Observations observations, Region region) {
        Map<Region, RegionDescription> described = observations.listing().items().stream()
                .collect(Collectors.toMap(RegionDescription::region, Function.identity()));
        if (described.containsKey(region) && described.get(region).isNotOptedIn()) {
            return false;
        }
        boolean nowhere =
                !described.containsKey(region) && !observations.regions().containsKey(region);
        if (nowhere && observations.listing().isKnown()) {
            return false;
        }
        return !observations.of(region).models().isKnown();
    }

    /** Returns the catalogue of observations. */
    public static Catalog catalog(Observations observations) {
        return new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT)
                .assemble(Owner.account(Partition.AWS, "111122223333"), observations, Latencies.none(), NOW);
    }
}

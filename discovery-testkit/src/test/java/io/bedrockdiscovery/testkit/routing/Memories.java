package io.bedrockdiscovery.testkit.routing;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.Observation.Known;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Memories of any scans: regions and calls that were seen, failed, failed after they were seen, or never asked. */
final class Memories {
    static final List<String> REGIONS = List.of("ap-south-1", "eu-west-1", "us-east-1");
    static final List<String> MODELS = List.of("acme.chat-v1:0", "acme.chat-v10:0", "acme.draw-v1:0");

    private Memories() {}

    static Arbitrary<Memory> any() {
        return Combinators.combine(
                        observations(REGIONS, Memories::description),
                        regions().list().ofSize(REGIONS.size()))
                .as((listing, regions) -> {
                    TreeMap<Region, RegionObservations> seen = new TreeMap<>();
                    for (int i = 0; i < regions.size(); i++) {
                        seen.put(new Region(REGIONS.get(i)), regions.get(i).apply(new Region(REGIONS.get(i))));
                    }
                    seen.values().removeIf(region -> region.all().noneMatch(Observation::wasAsked));
                    return new Memory(listing, seen);
                });
    }

    private static Arbitrary<Function<Region, RegionObservations>> regions() {
        return Combinators.combine(
                        observations(MODELS, Memories::model),
                        observations(MODELS, id -> profile(InferenceProfileBuilder.systemDefined("us." + id), id)),
                        observations(MODELS, id -> profile(InferenceProfileBuilder.application("of-" + id), id)))
                .as((models, system, application) ->
                        region -> new RegionObservations(region, models, system, application));
    }

    private static <T> Arbitrary<Observation<T>> observations(List<String> names, Function<String, Arbitrary<T>> make) {
        List<Arbitrary<T>> items = names.stream().map(make).toList();
        Arbitrary<List<T>> lists = Combinators.combine(items)
                .as(all -> all)
                .flatMap(all -> Arbitraries.subsetOf(all).map(set -> (List<T>) new ArrayList<>(set)));
        Arbitrary<Known<T>> known = Combinators.combine(lists, Arbitraries.of(true, true, true, false))
                .as((list, offered) -> new Known<>(offered ? list : List.of(), offered, Catalogs.SEEN));
        Arbitrary<Failed> failed = Arbitraries.of(Reason.class)
                .map(reason -> new Failed(new Failure(reason, "it failed"), Catalogs.SEEN.plusSeconds(1)));
        return Combinators.combine(known.injectNull(0.3), failed.injectNull(0.6))
                .as(Observation::new);
    }

    private static Arbitrary<RegionDescription> description(String region) {
        return Arbitraries.of(OptInStatus.OPTED_IN, OptInStatus.OPT_IN_NOT_REQUIRED, OptInStatus.NOT_OPTED_IN)
                .map(status -> new RegionDescription(new Region(region), status, List.of()));
    }

    private static Arbitrary<FoundationModel> model(String id) {
        return Arbitraries.of(InferenceType.ON_DEMAND, InferenceType.PROVISIONED, InferenceType.INFERENCE_PROFILE)
                .set()
                .map(types -> FoundationModelBuilder.of(id)
                        .inferenceTypes(types.toArray(InferenceType[]::new))
                        .build());
    }

    private static Arbitrary<InferenceProfile> profile(InferenceProfileBuilder builder, String modelId) {
        return Arbitraries.just(
                builder.routing(modelId, "us-east-1", "us-west-2").build());
    }
}

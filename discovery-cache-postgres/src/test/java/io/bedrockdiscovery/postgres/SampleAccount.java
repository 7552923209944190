package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An account of any size and what scans of it show. The name of every model and profile contains the generation that it
 * is of.
 */
record SampleAccount(int regions, int modelsARegion, int profilesARegion) {
    /** An account as large as AWS: 33 regions, 1,518 models in regions, 627 profiles. */
    static final SampleAccount LARGE = new SampleAccount(33, 46, 19);

    static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    static final Instant START = Instant.parse("2026-01-01T00:00:00.123456789Z");

    Observations scan(Instant startedAt, String generation) {
        List<RegionDescription> listing = names().map(
                        region -> new RegionDescription(region, OptInStatus.OPT_IN_NOT_REQUIRED, List.of("Ireland")))
                .toList();
        TreeMap<Region, RegionObservations> all = new TreeMap<>();
        names().forEach(region -> all.put(region, region(region, startedAt.plusMillis(all.size()), generation)));
        return new Observations(Observation.known(listing, startedAt), all);
    }

    /** Returns what one region shows in another generation a second later. */
    Observations renewed(int number, Instant startedAt, String generation) {
        Region region = names().skip(number).findFirst().orElseThrow();
        TreeMap<Region, RegionObservations> one = new TreeMap<>();
        one.put(region, region(region, startedAt.plusSeconds(1), generation));
        return new Observations(Observation.none(), one);
    }

    RegionObservations region(Region region, Instant at, String generation) {
        return new RegionObservations(
                region,
                Observation.known(
                        IntStream.range(0, modelsARegion)
                                .mapToObj(number -> model(region, number, generation))
                                .toList(),
                        at.plusNanos(1_000)),
                Observation.known(
                        IntStream.range(0, profilesARegion)
                                .mapToObj(number -> profile(region, number, generation))
                                .toList(),
                        at.plusNanos(2_000)),
                Observation.known(List.of(), at.plusNanos(3_000)));
    }

    Stream<Region> names() {
        return IntStream.range(0, regions).mapToObj(number -> new Region("eu-test" + number + "-1"));
    }

    static FoundationModel model(Region region, int number, String generation) {
        String id = "provider.model-" + number + "-v1:0";
        return new FoundationModel(
                new ModelId(id),
                "arn:aws:bedrock:" + region + "::foundation-model/" + id,
                "Model " + number + " " + generation,
                "Provider",
                List.of(Modality.TEXT, Modality.IMAGE),
                List.of(Modality.TEXT),
                true,
                List.of(),
                List.of(InferenceType.ON_DEMAND, InferenceType.INFERENCE_PROFILE),
                new Lifecycle(LifecycleStatus.ACTIVE, START, null, null, null));
    }

    static InferenceProfile profile(Region region, int number, String generation) {
        String id = "eu.provider.model-" + number + "-v1:0";
        return new InferenceProfile(
                id,
                "arn:aws:bedrock:" + region + ":111122223333:inference-profile/" + id,
                "EU model " + number + " " + generation,
                "Routes requests to model " + number + " in eu-central-1, eu-north-1, eu-west-1 and eu-west-3.",
                START,
                START,
                Stream.of("eu-central-1", "eu-north-1", "eu-west-1", "eu-west-3")
                        .map(to -> new ModelReference(
                                "arn:aws:bedrock:" + to + "::foundation-model/provider.model-" + number + "-v1:0"))
                        .toList(),
                ProfileStatus.ACTIVE,
                ProfileType.SYSTEM_DEFINED);
    }
}

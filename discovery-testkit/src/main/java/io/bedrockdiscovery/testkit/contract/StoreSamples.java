package io.bedrockdiscovery.testkit.contract;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Observations for the contracts of the stores. */
final class StoreSamples {
    static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    static final Region IRELAND = new Region("eu-west-1");
    static final Region VIRGINIA = new Region("us-east-1");
    // With nanoseconds, because freshness and changes compare these times.
    static final Instant T0 = Instant.parse("2026-01-01T00:00:00.123456789Z");

    private StoreSamples() {}

    static Instant at(int hours) {
        return T0.plusSeconds(hours * 3600L);
    }

    static FoundationModel model(String id) {
        return FoundationModel.builder(new ModelId(id))
                .modelArn("arn:aws:bedrock:eu-west-1::foundation-model/" + id)
                .modelName("A model")
                .providerName("Amazon")
                .inputModalities(List.of(new Modality("TEXT"), new Modality("IMAGE")))
                .outputModalities(List.of(new Modality("TEXT")))
                .responseStreamingSupported(true)
                .customizationsSupported(List.of())
                .inferenceTypesSupported(List.of(InferenceType.ON_DEMAND, new InferenceType("NOT_KNOWN_YET")))
                .modelLifecycle(new Lifecycle(
                        LifecycleStatus.LEGACY,
                        Instant.parse("2024-02-29T00:00:00Z"),
                        Instant.parse("9999-12-31T23:59:59.999999999Z"),
                        null,
                        Instant.parse("2026-06-01T12:00:00.5Z")))
                .build();
    }

    /** Returns one without any field that AWS may leave out. */
    static FoundationModel bareModel(String id) {
        return FoundationModel.builder(new ModelId(id)).build();
    }

    static InferenceProfile profile(String id, @Nullable String... arns) {
        return InferenceProfile.builder(id)
                .inferenceProfileArn("arn:aws:bedrock:eu-west-1:111122223333:inference-profile/" + id)
                .inferenceProfileName("EU profile")
                .description("Routes requests in eu-west-1 and eu-central-1.")
                .createdAt(Instant.parse("2024-08-26T00:00:00Z"))
                .updatedAt(Instant.parse("2025-11-26T07:03:17.842367Z"))
                .models(Arrays.stream(arns).map(ModelReference::new).toList())
                .status(ProfileStatus.ACTIVE)
                .type(ProfileType.SYSTEM_DEFINED)
                .build();
    }

    /** Returns one without any field that AWS may leave out. */
    static InferenceProfile bareProfile(String id) {
        return InferenceProfile.builder(id).build();
    }

    static <T> Observation<T> failed(Reason reason, Instant observedAt) {
        return Observation.failed(new Failure(reason, "It failed: 'quoted' \"text\" 🙂"), observedAt);
    }

    static RegionObservations models(Region region, Instant observedAt, FoundationModel... models) {
        return new RegionObservations(
                region, Observation.known(List.of(models), observedAt), Observation.none(), Observation.none());
    }

    static RegionObservations modelsFailed(Region region, Instant observedAt) {
        return new RegionObservations(
                region, failed(Reason.THROTTLED, observedAt), Observation.none(), Observation.none());
    }

    static Observations observations(RegionObservations... regions) {
        TreeMap<Region, RegionObservations> all = new TreeMap<>();
        for (RegionObservations each : regions) {
            all.put(each.region(), each);
        }
        return new Observations(Observation.none(), all);
    }
}

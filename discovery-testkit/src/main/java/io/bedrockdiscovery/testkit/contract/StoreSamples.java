package io.bedrockdiscovery.testkit.contract;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the contracts of the stores have stores keep. */
final class StoreSamples {
    static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    static final Region IRELAND = new Region("eu-west-1");
    static final Region VIRGINIA = new Region("us-east-1");
    // Nanoseconds matter: freshness and changes compare these times.
    static final Instant T0 = Instant.parse("2026-01-01T00:00:00.123456789Z");

    private StoreSamples() {}

    static Instant at(int hours) {
        return T0.plusSeconds(hours * 3600L);
    }

    static FoundationModel model(String id) {
        return new FoundationModel(
                new ModelId(id),
                "arn:aws:bedrock:eu-west-1::foundation-model/" + id,
                "A model",
                "Amazon",
                List.of(new Modality("TEXT"), new Modality("IMAGE")),
                List.of(new Modality("TEXT")),
                true,
                List.of(),
                List.of(InferenceType.ON_DEMAND, new InferenceType("NOT_KNOWN_YET")),
                new Lifecycle(
                        LifecycleStatus.LEGACY,
                        Instant.parse("2024-02-29T00:00:00Z"),
                        Instant.parse("9999-12-31T23:59:59.999999999Z"),
                        null,
                        Instant.parse("2026-06-01T12:00:00.5Z")));
    }

    /** Everything that AWS may leave out is left out. */
    static FoundationModel bareModel(String id) {
        return new FoundationModel(new ModelId(id), null, null, null, null, null, null, null, null, null);
    }

    static InferenceProfile profile(String id, @Nullable String... arns) {
        return new InferenceProfile(
                id,
                "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/" + id,
                "EU profile",
                "Routes requests in eu-west-1 and eu-central-1.",
                Instant.parse("2024-08-26T00:00:00Z"),
                Instant.parse("2025-11-26T07:03:17.842367Z"),
                Arrays.stream(arns).map(ModelReference::new).toList(),
                ProfileStatus.ACTIVE,
                ProfileType.SYSTEM_DEFINED);
    }

    /** Everything that AWS may leave out is left out. */
    static InferenceProfile bareProfile(String id) {
        return new InferenceProfile(id, null, null, null, null, null, null, null, null);
    }

    static <T> Observation<T> failed(Reason reason, Instant observedAt) {
        return new Observation<>(null, new Failed(new Failure(reason, "It failed: 'quoted' \"text\" 🙂"), observedAt));
    }

    static RegionObservations models(Region region, Instant observedAt, FoundationModel... models) {
        return new RegionObservations(
                region, Observation.known(List.of(models), observedAt), Observation.none(), Observation.none());
    }

    static RegionObservations modelsFailed(Region region, Instant observedAt) {
        return new RegionObservations(
                region, failed(Reason.THROTTLED, observedAt), Observation.none(), Observation.none());
    }

    static Memory memory(RegionObservations... regions) {
        TreeMap<Region, RegionObservations> all = new TreeMap<>();
        for (RegionObservations each : regions) {
            all.put(each.region(), each);
        }
        return new Memory(Observation.none(), all);
    }
}

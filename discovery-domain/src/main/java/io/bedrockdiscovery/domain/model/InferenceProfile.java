package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inference profile as one region lists it. Names follow the API; a field that AWS did not send is null.
 *
 * @param inferenceProfileId never null: an entry without an id is no profile
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_InferenceProfileSummary.html">
 *     InferenceProfileSummary</a>
 */
public record InferenceProfile(
        String inferenceProfileId,
        @Nullable String inferenceProfileArn,
        @Nullable String inferenceProfileName,
        @Nullable String description,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable List<ModelReference> models,
        @Nullable ProfileStatus status,
        @Nullable ProfileType type) {
    public InferenceProfile {
        requireNonNull(inferenceProfileId, "inferenceProfileId is null");
        models = models == null ? null : List.copyOf(models);
    }

    /** What it names, in AWS's order; empty where AWS sent no list. */
    public List<ModelReference> references() {
        return models == null ? List.of() : models;
    }

    /** Whether a user made it; every other type is taken for one that AWS made. */
    public boolean isApplication() {
        return ProfileType.APPLICATION.equals(type);
    }

    /** Where a call through it may run. */
    public Destinations destinations() {
        return Destinations.of(references());
    }
}

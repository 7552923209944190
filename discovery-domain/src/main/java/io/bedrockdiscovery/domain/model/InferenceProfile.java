package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inference profile as one region lists it. Names follow the API; a field that AWS did not send is null. Create one
 * by {@link #builder}; the canonical constructor is no API, because AWS adds fields.
 *
 * @param inferenceProfileId the id; never null
 * @param inferenceProfileArn the ARN
 * @param inferenceProfileName the name for display
 * @param description the description that its maker gave
 * @param createdAt the time of creation
 * @param updatedAt the time of the last change
 * @param models the references to models, in AWS's order
 * @param status the state of the profile
 * @param type the type of the profile
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

    /** Returns a builder of a profile of which only the id is known. */
    public static Builder builder(String inferenceProfileId) {
        return new Builder(inferenceProfileId);
    }

    /** Returns a builder with the fields of this profile. */
    public Builder toBuilder() {
        return builder(inferenceProfileId)
                .inferenceProfileArn(inferenceProfileArn)
                .inferenceProfileName(inferenceProfileName)
                .description(description)
                .createdAt(createdAt)
                .updatedAt(updatedAt)
                .models(models)
                .status(status)
                .type(type);
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InferenceProfile that
                && inferenceProfileId.equals(that.inferenceProfileId)
                && Objects.equals(inferenceProfileArn, that.inferenceProfileArn)
                && Objects.equals(inferenceProfileName, that.inferenceProfileName)
                && Objects.equals(description, that.description)
                && Objects.equals(createdAt, that.createdAt)
                && Objects.equals(updatedAt, that.updatedAt)
                && Objects.equals(models, that.models)
                && Objects.equals(status, that.status)
                && Objects.equals(type, that.type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                inferenceProfileId,
                inferenceProfileArn,
                inferenceProfileName,
                description,
                createdAt,
                updatedAt,
                models,
                status,
                type);
    }

    /** Returns the references to models, in AWS's order; empty where AWS sent no list. */
    public List<ModelReference> references() {
        return models == null ? List.of() : models;
    }

    /** Returns the ids of the foundation models that are referenced, each once and in AWS's order; the set cannot be changed. */
    public Set<ModelId> modelIds() {
        Set<ModelId> ids = new LinkedHashSet<>();
        for (ModelReference reference : references()) {
            reference.foundationModel().map(FoundationModelArn::modelId).ifPresent(ids::add);
        }
        return Collections.unmodifiableSet(ids);
    }

    /**
     * Returns the string to pass as {@code modelId} in a call through this profile: the ARN of an application profile, the id
     * of any other.
     *
     * @return null where AWS did not send the ARN of an application profile
     */
    public @Nullable String passAsModelId() {
        return isApplication() ? inferenceProfileArn : inferenceProfileId;
    }

    /** Returns whether this is an application profile, made by a user; a profile of any other type is made by AWS. */
    public boolean isApplication() {
        return ProfileType.APPLICATION.equals(type);
    }

    /** Returns the regions where a call through this profile may run. */
    public Destinations destinations() {
        return Destinations.of(references());
    }

    /**
     * Builds an {@link InferenceProfile}. A field that is not set, or is set to null, counts as not sent by AWS. Not
     * safe for use by many threads.
     */
    public static final class Builder {
        private final String inferenceProfileId;
        private @Nullable String inferenceProfileArn;
        private @Nullable String inferenceProfileName;
        private @Nullable String description;
        private @Nullable Instant createdAt;
        private @Nullable Instant updatedAt;
        private @Nullable List<ModelReference> models;
        private @Nullable ProfileStatus status;
        private @Nullable ProfileType type;

        private Builder(String inferenceProfileId) {
            this.inferenceProfileId = requireNonNull(inferenceProfileId, "inferenceProfileId is null");
        }

        /** Sets the ARN. */
        public Builder inferenceProfileArn(@Nullable String arn) {
            this.inferenceProfileArn = arn;
            return this;
        }

        /** Sets the name for display. */
        public Builder inferenceProfileName(@Nullable String name) {
            this.inferenceProfileName = name;
            return this;
        }

        /** Sets the description. */
        public Builder description(@Nullable String text) {
            this.description = text;
            return this;
        }

        /** Sets the time of creation. */
        public Builder createdAt(@Nullable Instant time) {
            this.createdAt = time;
            return this;
        }

        /** Sets the time of the last change. */
        public Builder updatedAt(@Nullable Instant time) {
            this.updatedAt = time;
            return this;
        }

        /** Sets the references to models, in AWS's order. */
        public Builder models(@Nullable List<ModelReference> references) {
            this.models = references;
            return this;
        }

        /** Sets the state of the profile. */
        public Builder status(@Nullable ProfileStatus state) {
            this.status = state;
            return this;
        }

        /** Sets the type of the profile. */
        public Builder type(@Nullable ProfileType kind) {
            this.type = kind;
            return this;
        }

        /** Builds the profile. */
        public InferenceProfile build() {
            return new InferenceProfile(
                    inferenceProfileId,
                    inferenceProfileArn,
                    inferenceProfileName,
                    description,
                    createdAt,
                    updatedAt,
                    models,
                    status,
                    type);
        }
    }
}

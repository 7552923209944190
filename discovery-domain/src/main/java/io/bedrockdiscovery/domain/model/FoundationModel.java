package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A foundation model as one region lists it. Names follow the API; a field that AWS did not send is null, which is not
 * the same as an empty list. Create one by {@link #builder}; the canonical constructor is no API, because AWS adds
 * fields.
 *
 * @param modelId the id; never null
 * @param modelArn the ARN
 * @param modelName the name for display, such as {@code Nova Pro}
 * @param providerName the name of the provider, such as {@code Amazon}
 * @param inputModalities the kinds of input
 * @param outputModalities the kinds of output
 * @param responseStreamingSupported true if the model can stream its answer
 * @param customizationsSupported the ways to customise the model
 * @param inferenceTypesSupported the types of inference
 * @param modelLifecycle the lifecycle in this region
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_FoundationModelSummary.html">
 *     FoundationModelSummary</a>
 */
public record FoundationModel(
        ModelId modelId,
        @Nullable String modelArn,
        @Nullable String modelName,
        @Nullable String providerName,
        @Nullable List<Modality> inputModalities,
        @Nullable List<Modality> outputModalities,
        @Nullable Boolean responseStreamingSupported,
        @Nullable List<Customization> customizationsSupported,
        @Nullable List<InferenceType> inferenceTypesSupported,
        @Nullable Lifecycle modelLifecycle) {
    public FoundationModel {
        requireNonNull(modelId, "modelId is null");
        inputModalities = copy(inputModalities);
        outputModalities = copy(outputModalities);
        customizationsSupported = copy(customizationsSupported);
        inferenceTypesSupported = copy(inferenceTypesSupported);
    }

    /** Returns a builder of a model of which only the id is known. */
    public static Builder builder(ModelId modelId) {
        return new Builder(modelId);
    }

    /** Returns a model that no region lists, of which only the id is known. */
    public static FoundationModel unlisted(ModelId modelId) {
        return builder(modelId).build();
    }

    /** Returns a builder with the fields of this model. */
    public Builder toBuilder() {
        return builder(modelId)
                .modelArn(modelArn)
                .modelName(modelName)
                .providerName(providerName)
                .inputModalities(inputModalities)
                .outputModalities(outputModalities)
                .responseStreamingSupported(responseStreamingSupported)
                .customizationsSupported(customizationsSupported)
                .inferenceTypesSupported(inferenceTypesSupported)
                .modelLifecycle(modelLifecycle);
    }

    /** Returns whether the region lists this inference type for the model; false where it lists none at all. */
    public boolean lists(InferenceType type) {
        return inferenceTypesSupported != null && inferenceTypesSupported.contains(type);
    }

    /** Returns whether the model is legacy, or its end of life is less than {@code notice} after {@code now}. */
    public boolean isEnding(Instant now, Duration notice) {
        return modelLifecycle != null && modelLifecycle.isEnding(now, notice);
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FoundationModel that
                && modelId.equals(that.modelId)
                && Objects.equals(modelArn, that.modelArn)
                && Objects.equals(modelName, that.modelName)
                && Objects.equals(providerName, that.providerName)
                && Objects.equals(inputModalities, that.inputModalities)
                && Objects.equals(outputModalities, that.outputModalities)
                && Objects.equals(responseStreamingSupported, that.responseStreamingSupported)
                && Objects.equals(customizationsSupported, that.customizationsSupported)
                && Objects.equals(inferenceTypesSupported, that.inferenceTypesSupported)
                && Objects.equals(modelLifecycle, that.modelLifecycle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                modelId,
                modelArn,
                modelName,
                providerName,
                inputModalities,
                outputModalities,
                responseStreamingSupported,
                customizationsSupported,
                inferenceTypesSupported,
                modelLifecycle);
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    /**
     * Builds a {@link FoundationModel}. A field that is not set, or is set to null, counts as not sent by AWS. Not safe
     * for use by many threads.
     */
    public static final class Builder {
        private final ModelId modelId;
        private @Nullable String modelArn;
        private @Nullable String modelName;
        private @Nullable String providerName;
        private @Nullable List<Modality> inputModalities;
        private @Nullable List<Modality> outputModalities;
        private @Nullable Boolean responseStreamingSupported;
        private @Nullable List<Customization> customizationsSupported;
        private @Nullable List<InferenceType> inferenceTypesSupported;
        private @Nullable Lifecycle modelLifecycle;

        private Builder(ModelId modelId) {
            this.modelId = requireNonNull(modelId, "modelId is null");
        }

        /** Sets the ARN. */
        public Builder modelArn(@Nullable String arn) {
            this.modelArn = arn;
            return this;
        }

        /** Sets the name for display. */
        public Builder modelName(@Nullable String name) {
            this.modelName = name;
            return this;
        }

        /** Sets the name of the provider. */
        public Builder providerName(@Nullable String name) {
            this.providerName = name;
            return this;
        }

        /** Sets the kinds of input. */
        public Builder inputModalities(@Nullable List<Modality> modalities) {
            this.inputModalities = modalities;
            return this;
        }

        /** Sets the kinds of output. */
        public Builder outputModalities(@Nullable List<Modality> modalities) {
            this.outputModalities = modalities;
            return this;
        }

        /** Sets whether the model can stream its answer. */
        public Builder responseStreamingSupported(@Nullable Boolean supported) {
            this.responseStreamingSupported = supported;
            return this;
        }

        /** Sets the ways to customise the model. */
        public Builder customizationsSupported(@Nullable List<Customization> customizations) {
            this.customizationsSupported = customizations;
            return this;
        }

        /** Sets the types of inference. */
        public Builder inferenceTypesSupported(@Nullable List<InferenceType> types) {
            this.inferenceTypesSupported = types;
            return this;
        }

        /** Sets the lifecycle. */
        public Builder modelLifecycle(@Nullable Lifecycle lifecycle) {
            this.modelLifecycle = lifecycle;
            return this;
        }

        /** Builds the model. */
        public FoundationModel build() {
            return new FoundationModel(
                    modelId,
                    modelArn,
                    modelName,
                    providerName,
                    inputModalities,
                    outputModalities,
                    responseStreamingSupported,
                    customizationsSupported,
                    inferenceTypesSupported,
                    modelLifecycle);
        }
    }
}

package io.bedrockdiscovery.testkit.builder;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link FoundationModel}. The default is an active model of us-east-1 that takes and gives text, streams and can be
 * called on demand. Not safe for use by many threads.
 */
public final class FoundationModelBuilder {
    private final ModelId modelId;
    private Region region = new Region("us-east-1");
    private @Nullable String modelName = "Nova Pro";
    private @Nullable String providerName = "Amazon";
    private List<Modality> inputModalities = List.of(Modality.TEXT);
    private List<Modality> outputModalities = List.of(Modality.TEXT);
    private @Nullable Boolean streaming = true;
    private @Nullable List<InferenceType> inferenceTypes = List.of(InferenceType.ON_DEMAND);
    private @Nullable Lifecycle lifecycle = new Lifecycle(LifecycleStatus.ACTIVE, null, null, null, null);

    private FoundationModelBuilder(ModelId modelId) {
        this.modelId = modelId;
    }

    /** Returns a builder for a model with this id. */
    public static FoundationModelBuilder of(String modelId) {
        return new FoundationModelBuilder(new ModelId(modelId));
    }

    /** Returns a builder for {@code amazon.nova-pro-v1:0}. */
    public static FoundationModelBuilder novaPro() {
        return of("amazon.nova-pro-v1:0")
                .inputModalities(Modality.TEXT, Modality.IMAGE, Modality.VIDEO)
                .named("Nova Pro", "Amazon");
    }

    /** Returns a builder for {@code anthropic.claude-3-7-sonnet-20250219-v1:0}, which is called through a profile. */
    public static FoundationModelBuilder claude37Sonnet() {
        return of("anthropic.claude-3-7-sonnet-20250219-v1:0")
                .inputModalities(Modality.TEXT, Modality.IMAGE)
                .named("Claude 3.7 Sonnet", "Anthropic")
                .inferenceTypes(InferenceType.INFERENCE_PROFILE);
    }

    /** Sets the region in the ARN of the model. */
    public FoundationModelBuilder in(String regionId) {
        this.region = new Region(regionId);
        return this;
    }

    /** Sets the names of the model and its provider; null for a field that AWS does not send. */
    public FoundationModelBuilder named(@Nullable String model, @Nullable String provider) {
        this.modelName = model;
        this.providerName = provider;
        return this;
    }

    /** Sets the modalities that the model takes. */
    public FoundationModelBuilder inputModalities(Modality... modalities) {
        this.inputModalities = List.of(modalities);
        return this;
    }

    /** Sets the modalities that the model gives. */
    public FoundationModelBuilder outputModalities(Modality... modalities) {
        this.outputModalities = List.of(modalities);
        return this;
    }

    /** Sets whether answers can stream; null for a field that AWS does not send. */
    public FoundationModelBuilder streaming(@Nullable Boolean supported) {
        this.streaming = supported;
        return this;
    }

    /** Sets the inference types; none for an empty list. */
    public FoundationModelBuilder inferenceTypes(InferenceType... types) {
        this.inferenceTypes = List.of(types);
        return this;
    }

    /** Sets the lifecycle; null for a field that AWS does not send. */
    public FoundationModelBuilder lifecycle(@Nullable Lifecycle stage) {
        this.lifecycle = stage;
        return this;
    }

    /** Sets the lifecycle to legacy, with an end of life. */
    public FoundationModelBuilder legacyUntil(Instant endOfLife) {
        return lifecycle(new Lifecycle(LifecycleStatus.LEGACY, null, endOfLife, null, null));
    }

    /** Builds the model. */
    public FoundationModel build() {
        return FoundationModel.builder(modelId)
                .modelArn(new FoundationModelArn(Partition.AWS, region, modelId).toString())
                .modelName(modelName)
                .providerName(providerName)
                .inputModalities(inputModalities)
                .outputModalities(outputModalities)
                .responseStreamingSupported(streaming)
                .customizationsSupported(List.of())
                .inferenceTypesSupported(inferenceTypes)
                .modelLifecycle(lifecycle)
                .build();
    }
}

package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.Customization;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.FoundationModelLifecycle;
import software.amazon.awssdk.services.bedrock.model.FoundationModelSummary;
import software.amazon.awssdk.services.bedrock.model.ListFoundationModelsResponse;

/** The SDK's models to the domain's. What AWS did not send stays null. */
final class ModelMapping {
    private ModelMapping() {}

    /**
     * Every model once. An answer without the list is refused: the service's model does not require it, but the service
     * sends an empty one where there are no models, and what stands in for the service sends none.
     */
    static List<FoundationModel> models(ListFoundationModelsResponse response) {
        if (!response.hasModelSummaries()) {
            throw new BadAnswerException("the answer has no list of models");
        }
        Map<ModelId, FoundationModel> models = new LinkedHashMap<>();
        for (FoundationModelSummary summary : response.modelSummaries()) {
            FoundationModel model = model(summary);
            models.putIfAbsent(model.modelId(), model);
        }
        return List.copyOf(models.values());
    }

    private static FoundationModel model(@Nullable FoundationModelSummary summary) {
        if (summary == null) {
            throw new BadAnswerException("the list of models holds a null");
        }
        String id = summary.modelId();
        if (id == null || id.isBlank()) {
            throw new BadAnswerException("the list of models holds one without an id");
        }
        return new FoundationModel(
                new ModelId(id),
                summary.modelArn(),
                summary.modelName(),
                summary.providerName(),
                Words.of(summary.hasInputModalities(), summary.inputModalitiesAsStrings(), Modality::new),
                Words.of(summary.hasOutputModalities(), summary.outputModalitiesAsStrings(), Modality::new),
                summary.responseStreamingSupported(),
                Words.of(
                        summary.hasCustomizationsSupported(),
                        summary.customizationsSupportedAsStrings(),
                        Customization::new),
                Words.of(
                        summary.hasInferenceTypesSupported(),
                        summary.inferenceTypesSupportedAsStrings(),
                        InferenceType::new),
                lifecycle(summary.modelLifecycle()));
    }

    private static @Nullable Lifecycle lifecycle(@Nullable FoundationModelLifecycle lifecycle) {
        return lifecycle == null
                ? null
                : new Lifecycle(
                        Words.of(lifecycle.statusAsString(), LifecycleStatus::new),
                        lifecycle.startOfLifeTime(),
                        lifecycle.endOfLifeTime(),
                        lifecycle.legacyTime(),
                        lifecycle.publicExtendedAccessTime());
    }
}

package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.domain.model.Customization;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.FoundationModelLifecycle;
import software.amazon.awssdk.services.bedrock.model.FoundationModelSummary;
import software.amazon.awssdk.services.bedrock.model.ListFoundationModelsResponse;

/** Maps the SDK's models to the domain's. Fields that AWS did not send stay null. */
final class ModelMapper {
    private ModelMapper() {}

    /**
     * Maps an answer, in AWS's order, with AWS's repetitions. An answer without the list is refused: AWS sends an empty
     * list where there are no models, and a server that answers in place of AWS sends none.
     *
     * @throws BadAnswerException if the answer is not a list of models
     */
    static List<FoundationModel> models(ListFoundationModelsResponse response) {
        if (!response.hasModelSummaries()) {
            throw new BadAnswerException("the answer has no list of models");
        }
        return response.modelSummaries().stream().map(ModelMapper::model).toList();
    }

    private static FoundationModel model(@Nullable FoundationModelSummary summary) {
        if (summary == null) {
            throw new BadAnswerException("the list of models contains a null");
        }
        String id = summary.modelId();
        if (id == null || id.isBlank()) {
            throw new BadAnswerException("the list of models contains a model without an id");
        }
        return new FoundationModel(
                new ModelId(id),
                summary.modelArn(),
                summary.modelName(),
                summary.providerName(),
                SdkVocabularies.mapAll(summary.hasInputModalities(), summary.inputModalitiesAsStrings(), Modality::new),
                SdkVocabularies.mapAll(
                        summary.hasOutputModalities(), summary.outputModalitiesAsStrings(), Modality::new),
                summary.responseStreamingSupported(),
                SdkVocabularies.mapAll(
                        summary.hasCustomizationsSupported(),
                        summary.customizationsSupportedAsStrings(),
                        Customization::new),
                SdkVocabularies.mapAll(
                        summary.hasInferenceTypesSupported(),
                        summary.inferenceTypesSupportedAsStrings(),
                        InferenceType::new),
                lifecycle(summary.modelLifecycle()));
    }

    private static @Nullable Lifecycle lifecycle(@Nullable FoundationModelLifecycle lifecycle) {
        return lifecycle == null
                ? null
                : new Lifecycle(
                        SdkVocabularies.map(lifecycle.statusAsString(), LifecycleStatus::new),
                        lifecycle.startOfLifeTime(),
                        lifecycle.endOfLifeTime(),
                        lifecycle.legacyTime(),
                        lifecycle.publicExtendedAccessTime());
    }
}

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.FoundationModelLifecycle;
import software.amazon.awssdk.services.bedrock.model.FoundationModelSummary;
import software.amazon.awssdk.services.bedrock.model.ListFoundationModelsResponse;

/** Maps the SDK's models to the domain's. Fields that AWS did not send stay null. Equal parts of models are shared. */
final class ModelMapper {
    private final SharedValues shared;

    ModelMapper(SharedValues shared) {
        this.shared = shared;
    }

    /**
     * Maps an answer, in AWS's order, with AWS's repetitions. An answer without the list is refused: AWS sends an empty
     * list where there are no models, and a server that answers in place of AWS sends none.
     *
     * @throws BadAnswerException if the answer is not a list of models
     */
    List<FoundationModel> models(ListFoundationModelsResponse response) {
        if (!response.hasModelSummaries()) {
            throw new BadAnswerException("the answer has no list of models");
        }
        return response.modelSummaries().stream().map(this::model).toList();
    }

    private FoundationModel model(@Nullable FoundationModelSummary summary) {
        if (summary == null) {
            throw new BadAnswerException("the list of models contains a null");
        }
        String id = summary.modelId();
        if (id == null || id.isBlank()) {
            throw new BadAnswerException("the list of models contains a model without an id");
        }
        return new FoundationModel(
                shared.of(new ModelId(id)),
                summary.modelArn(),
                shared.orNull(summary.modelName()),
                shared.orNull(summary.providerName()),
                words(summary.hasInputModalities(), summary.inputModalitiesAsStrings(), Modality::new),
                words(summary.hasOutputModalities(), summary.outputModalitiesAsStrings(), Modality::new),
                summary.responseStreamingSupported(),
                words(
                        summary.hasCustomizationsSupported(),
                        summary.customizationsSupportedAsStrings(),
                        Customization::new),
                words(
                        summary.hasInferenceTypesSupported(),
                        summary.inferenceTypesSupportedAsStrings(),
                        InferenceType::new),
                shared.orNull(lifecycle(summary.modelLifecycle())));
    }

    private <T> @Nullable List<T> words(boolean sent, List<String> words, Function<String, T> mapper) {
        List<T> mapped = SdkVocabularies.mapAll(sent, words, mapper);
        return mapped == null ? null : shared.of(List.copyOf(mapped));
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

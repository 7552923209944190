package com.example.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.catalog.ModelCatalog;
import dev.langchain4j.model.catalog.ModelDescription;
import dev.langchain4j.model.catalog.ModelType;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import java.util.List;
import java.util.Optional;

/**
 * The models that an account can call from one region. The name of each is the string to pass to a model builder of
 * LangChain4j: the id of the model, or of the inference profile that it needs.
 */
public final class BedrockModelCatalog implements ModelCatalog {
    private final BedrockDiscovery discovery;
    private final Region region;
    private final RouteCriteria criteria;

    /**
     * Creates a catalogue.
     *
     * @param discovery the discovery of the application, which refreshes it
     * @param criteria the conditions on each call, with the region to call from
     */
    public BedrockModelCatalog(BedrockDiscovery discovery, RouteCriteria criteria) {
        if (criteria.from() == null) {
            throw new IllegalArgumentException("the criteria name no region to call from");
        }
        this.discovery = discovery;
        this.region = criteria.from();
        this.criteria = criteria;
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.AMAZON_BEDROCK;
    }

    /**
     * Lists the models, in AWS's order.
     *
     * @throws IllegalStateException if nothing is known of the region; an empty list would say that it has no models
     */
    @Override
    public List<ModelDescription> listModels() {
        List<FoundationModel> models =
                discovery.catalog().region(region).map(CatalogRegion::models).orElse(List.of());
        if (models.isEmpty()) {
            requireKnown(discovery.catalog().knowledge(region));
        }
        return models.stream().flatMap(model -> description(model).stream()).toList();
    }

    private void requireKnown(Knowledge knowledge) {
        if (knowledge instanceof Knowledge.Unknown unknown) {
            throw new IllegalStateException("the models of " + region.id() + " are not known: "
                    + unknown.reason().message());
        }
        if (knowledge instanceof Knowledge.NotAsked) {
            throw new IllegalStateException("the models of " + region.id() + " were not asked for yet");
        }
    }

    private Optional<ModelDescription> description(FoundationModel model) {
        return discovery
                .resolve(model.modelId().value(), criteria)
                .route()
                .map(Route::passAsModelId)
                .map(name -> ModelDescription.builder()
                        .name(name)
                        .displayName(model.modelName())
                        .owner(model.providerName())
                        .provider(provider())
                        .type(type(model))
                        .createdAt(Optional.ofNullable(model.modelLifecycle())
                                .map(Lifecycle::startOfLifeTime)
                                .orElse(null))
                        .build());
    }

    /** Returns the type by what comes out; AWS lists what ranks texts as if it answered with text, as chat models do. */
    private static ModelType type(FoundationModel model) {
        List<Modality> output = model.outputModalities() == null ? List.of() : model.outputModalities();
        if (output.contains(Modality.SPEECH) || output.contains(Modality.AUDIO)) {
            return ModelType.AUDIO_GENERATION;
        }
        if (model.modelId().value().contains("rerank")) {
            return ModelType.SCORING;
        }
        if (output.contains(Modality.TEXT)) {
            return ModelType.CHAT;
        }
        if (output.contains(Modality.EMBEDDING)) {
            return ModelType.EMBEDDING;
        }
        return output.contains(Modality.IMAGE) ? ModelType.IMAGE_GENERATION : ModelType.OTHER;
    }
}

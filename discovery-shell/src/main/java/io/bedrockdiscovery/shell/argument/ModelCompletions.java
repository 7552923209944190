package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import java.util.SortedMap;

/** Completes names of models: ids with and without the provider, ids of profiles, names for display. */
public final class ModelCompletions extends CatalogCompletions {
    ModelCompletions(CompletionSource source) {
        super(source);
    }

    @Override
    void add(Catalog catalog, SortedMap<String, String> completions) {
        new ModelNameResolver(catalog).vocabulary().forEach(name -> completions.put(name, ""));
        models(catalog).forEach(model -> completions.put(model.modelId().value(), String.valueOf(model.modelName())));
    }
}

package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.FoundationModel;
import java.util.Objects;
import java.util.SortedMap;

/** Completes the names of providers. */
public final class ProviderCompletions extends CatalogCompletions {
    ProviderCompletions(CompletionSource source) {
        super(source);
    }

    @Override
    void add(Catalog catalog, SortedMap<String, String> completions) {
        models(catalog)
                .map(FoundationModel::providerName)
                .filter(Objects::nonNull)
                .forEach(provider -> completions.put(provider, ""));
    }
}

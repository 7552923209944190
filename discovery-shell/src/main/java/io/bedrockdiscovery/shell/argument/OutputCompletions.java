package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.catalog.Catalog;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Completes the modalities that models give. */
public final class OutputCompletions extends CatalogCompletions {
    OutputCompletions(CompletionSource source) {
        super(source);
    }

    @Override
    void add(Catalog catalog, SortedMap<String, String> completions) {
        models(catalog)
                .flatMap(model -> Stream.ofNullable(model.outputModalities()))
                .forEach(list -> list.forEach(modality -> completions.put(modality.toString(), "")));
    }
}

package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.catalog.Catalog;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Completes the modalities that models take. */
public final class InputCompletions extends CatalogCompletions {
    InputCompletions(CompletionSource source) {
        super(source);
    }

    @Override
    void add(Catalog catalog, SortedMap<String, String> completions) {
        models(catalog)
                .flatMap(model -> Stream.ofNullable(model.inputModalities()))
                .forEach(list -> list.forEach(modality -> completions.put(modality.toString(), "")));
    }
}

package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.ModelId;
import java.util.Iterator;

/** Completes the ids of models. */
public final class ModelCompletions implements Iterable<String> {
    private final CompletionSource source;

    ModelCompletions(CompletionSource source) {
        this.source = source;
    }

    @Override
    public Iterator<String> iterator() {
        return source.names(catalog -> catalog.regionsByModel().keySet().stream()
                        .map(ModelId::value)
                        .toList())
                .iterator();
    }
}

package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import java.util.Iterator;
import java.util.List;

/** Completes names of models: ids with and without the provider, ids of profiles, names for display. */
public final class ModelCompletions implements Iterable<String> {
    private final CompletionSource source;

    ModelCompletions(CompletionSource source) {
        this.source = source;
    }

    @Override
    public Iterator<String> iterator() {
        return source.names(catalog -> List.copyOf(new ModelNameResolver(catalog).vocabulary()))
                .iterator();
    }
}

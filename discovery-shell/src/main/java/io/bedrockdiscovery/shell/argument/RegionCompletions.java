package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Iterator;

/** Completes the ids of regions. */
public final class RegionCompletions implements Iterable<String> {
    private final CompletionSource source;

    RegionCompletions(CompletionSource source) {
        this.source = source;
    }

    @Override
    public Iterator<String> iterator() {
        return source.names(catalog ->
                        catalog.regions().keySet().stream().map(Region::id).toList())
                .iterator();
    }
}

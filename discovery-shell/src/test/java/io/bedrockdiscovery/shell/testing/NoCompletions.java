package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.shell.argument.CompletionSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Knows nothing to complete from. */
public final class NoCompletions implements CompletionSource {
    @Override
    public Optional<Catalog> catalog() {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, String> accounts() {
        return Collections.emptySortedMap();
    }

    @Override
    public LoadedFilters filters() {
        return new LoadedFilters(FilterRegistry.withBuiltIns(List.of()), List.of());
    }
}

package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.domain.catalog.Catalog;
import java.util.Optional;
import java.util.SortedMap;

/** The knowledge from which arguments are completed and explained. */
public interface CompletionSource {
    /** Returns the catalogue of the latest answer; empty before the first one. */
    Optional<Catalog> catalog();

    /** Returns the ids and names of the accounts of which something is remembered, each with a few words about it. */
    SortedMap<String, String> accounts();

    /** Returns the filters; loads the plugins when it is first called. */
    LoadedFilters filters();
}

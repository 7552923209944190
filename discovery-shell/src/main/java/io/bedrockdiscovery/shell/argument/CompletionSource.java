package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The knowledge from which arguments are completed and explained. */
public interface CompletionSource {
    /** Returns the catalogue of the latest answer; empty before the first one. */
    Optional<Catalog> catalog();

    /** Returns the filters; loads the plugins when it is first called. */
    LoadedFilters filters();

    /** Returns names out of the catalogue, without those that cannot be typed because they could steer a terminal. */
    default List<String> names(Function<Catalog, List<String>> names) {
        return catalog().map(names).orElse(List.of()).stream()
                .filter(name -> SafeText.line(name).equals(name))
                .toList();
    }
}

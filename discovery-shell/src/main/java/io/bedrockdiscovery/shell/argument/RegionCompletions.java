package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.SortedMap;

/** Completes the ids of regions. */
public final class RegionCompletions extends CatalogCompletions {
    RegionCompletions(CompletionSource source) {
        super(source);
    }

    @Override
    void add(Catalog catalog, SortedMap<String, String> completions) {
        RegionCountries countries = RegionCountries.of(catalog);
        for (Region region : catalog.regions().keySet()) {
            String placed = countries.placed(region);
            completions.put(
                    region.id(),
                    placed.substring(region.id().length())
                            .replaceAll("[()]", "")
                            .strip());
        }
    }
}

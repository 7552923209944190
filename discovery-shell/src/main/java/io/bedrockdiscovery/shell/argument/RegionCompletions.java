package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.Set;
import java.util.SortedMap;

/** Completes the ids of regions. */
public final class RegionCompletions extends CatalogCompletions {
    RegionCompletions(CompletionSource source) {
        super(source);
    }

    /** Before the first answer, the regions that AWS documents. */
    @Override
    void addUnknown(SortedMap<String, String> completions) {
        add(RegionCountries.ofDocuments(), RegionCountries.documented(), completions);
    }

    @Override
    void add(Catalog catalog, SortedMap<String, String> completions) {
        add(RegionCountries.of(catalog), catalog.regions().keySet(), completions);
    }

    private static void add(RegionCountries countries, Set<Region> regions, SortedMap<String, String> completions) {
        for (Region region : regions) {
            String placed = countries.placed(region);
            completions.put(
                    region.id(),
                    placed.substring(region.id().length())
                            .replaceAll("[()]", "")
                            .strip());
        }
    }
}

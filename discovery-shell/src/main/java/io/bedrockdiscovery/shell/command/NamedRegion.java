package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.RegionCountries;
import io.bedrockdiscovery.domain.scan.NearRegions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether there is such a region. */
final class NamedRegion {
    private NamedRegion() {}

    /** It, or none. */
    static Set<Region> of(@Nullable Region region) {
        return region == null ? Set.of() : Set.of(region);
    }

    /** Why a region cannot be asked about; empty where it can. */
    static List<String> refusal(Catalog catalog, Region region) {
        if (catalog.region(region).isPresent()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (RegionCountries.documented().contains(region)) {
            lines.add("nothing is known here of region " + region + " in partition "
                    + catalog.owner().partition() + "; 'scan --regions " + region + "' asks it");
            return lines;
        }
        String nearest = NearRegions.of(region, catalog.regions().keySet()).stream()
                .map(Region::id)
                .collect(Collectors.joining(", "));
        lines.add("there is no region " + region + " in partition "
                + catalog.owner().partition()
                + (nearest.isEmpty() ? "" : "; nearest: " + nearest));
        if (!catalog.regionsKnown()) {
            lines.add("unknown: which regions there are");
        }
        return lines;
    }
}

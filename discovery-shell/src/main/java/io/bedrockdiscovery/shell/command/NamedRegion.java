package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether there is such a region. */
final class NamedRegion {
    private NamedRegion() {}

    /** Why a region cannot be asked about; empty where it can. */
    static List<String> refusal(Catalog catalog, Region region) {
        if (catalog.region(region).isPresent()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        String nearest = nearest(catalog, region);
        lines.add("there is no region " + region + " in partition "
                + catalog.owner().partition()
                + (nearest.isEmpty() ? "" : "; nearest: " + nearest));
        if (!catalog.regionsKnown()) {
            lines.add("unknown: which regions there are");
        }
        return lines;
    }

    /** Those that start alike: a region's name goes from the large to the small. */
    private static String nearest(Catalog catalog, Region region) {
        String area = region.id().substring(0, region.id().lastIndexOf('-'));
        String continent = region.id().substring(0, region.id().indexOf('-') + 1);
        String close = startingWith(catalog, area);
        return close.isEmpty() ? startingWith(catalog, continent) : close;
    }

    private static String startingWith(Catalog catalog, String prefix) {
        return catalog.regions().keySet().stream()
                .map(Region::id)
                .filter(id -> id.startsWith(prefix))
                .collect(Collectors.joining(", "));
    }
}

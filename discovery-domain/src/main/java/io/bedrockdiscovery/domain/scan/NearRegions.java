package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.List;

/** What somebody may have meant who named a region that there is not. */
public final class NearRegions {
    private NearRegions() {}

    /** Those that start alike, sorted, possibly none: a region's name goes from the large to the small. */
    public static List<Region> of(Region named, Collection<Region> known) {
        String area = named.id().substring(0, named.id().lastIndexOf('-'));
        String continent = named.id().substring(0, named.id().indexOf('-') + 1);
        List<Region> close = startingWith(known, area);
        return close.isEmpty() ? startingWith(known, continent) : close;
    }

    private static List<Region> startingWith(Collection<Region> known, String prefix) {
        return known.stream()
                .filter(region -> region.id().startsWith(prefix))
                .sorted()
                .toList();
    }
}

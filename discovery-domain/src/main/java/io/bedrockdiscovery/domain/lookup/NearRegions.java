package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.List;

/** Finds the regions that a mistyped name of a region may mean. */
public final class NearRegions {
    private NearRegions() {}

    /**
     * Returns the regions whose names start alike: those of the same area, such as {@code eu-west}, or else those of
     * the same continent.
     *
     * @return sorted; possibly none
     */
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

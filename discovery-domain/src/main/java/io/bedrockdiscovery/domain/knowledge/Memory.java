package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is remembered for one owner, or what one scan adds to it.
 *
 * @param listing which regions there are, as EC2 told
 * @param regions what their calls have shown; a region that is missing was never asked
 */
public record Memory(Observation<RegionDescription> listing, SortedMap<Region, RegionObservations> regions) {
    public Memory {
        requireNonNull(listing, "listing is null");
        regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
    }

    /** Nothing remembered. */
    public static Memory empty() {
        return new Memory(Observation.none(), new TreeMap<>());
    }

    /** This with what another memory of the same owner adds, call by call. */
    public Memory and(Memory other) {
        SortedMap<Region, RegionObservations> all = new TreeMap<>(regions);
        for (Map.Entry<Region, RegionObservations> each : other.regions.entrySet()) {
            all.merge(each.getKey(), each.getValue(), RegionObservations::and);
        }
        return new Memory(listing.and(other.listing), all);
    }

    /** What is remembered of a region's calls. */
    public RegionObservations of(Region region) {
        RegionObservations seen = regions.get(region);
        return seen == null ? RegionObservations.none(region) : seen;
    }
}

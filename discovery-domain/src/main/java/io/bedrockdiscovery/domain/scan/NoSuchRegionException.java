package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.lookup.NearRegions;
import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports that a region was named which neither EC2 nor the adapter lists. */
public final class NoSuchRegionException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    private final transient List<Region> regions;

    NoSuchRegionException(Collection<Region> regions, Collection<Region> known) {
        super("there is no region " + joined(regions.stream()) + nearest(regions, known));
        this.regions = regions.stream().sorted().toList();
    }

    /** Returns the regions that do not exist, sorted. */
    public List<Region> regions() {
        return regions;
    }

    private static String nearest(Collection<Region> regions, Collection<Region> known) {
        String nearest = joined(regions.stream().flatMap(region -> NearRegions.of(region, known).stream()));
        return nearest.isEmpty() ? "" : "; nearest: " + nearest;
    }

    private static String joined(Stream<Region> regions) {
        return regions.distinct().sorted().map(Region::id).collect(Collectors.joining(", "));
    }
}

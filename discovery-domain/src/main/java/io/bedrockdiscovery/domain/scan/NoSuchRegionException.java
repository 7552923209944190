package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A region was named that neither EC2 nor the adapter knows. The message is one line for people. */
public final class NoSuchRegionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Region> regions;

    NoSuchRegionException(Collection<Region> regions, Collection<Region> known) {
        super("there is no region " + joined(regions.stream()) + nearest(regions, known));
        this.regions = regions.stream().sorted().toList();
    }

    /** The regions that nobody knows. */
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

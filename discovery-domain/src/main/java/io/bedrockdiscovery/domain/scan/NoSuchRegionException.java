package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A region was named that neither EC2 nor the adapter knows. The message is one line for people. */
public final class NoSuchRegionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Region> regions;

    NoSuchRegionException(Collection<Region> regions) {
        super("there is no region " + regions.stream().sorted().map(Region::id).collect(Collectors.joining(", ")));
        this.regions = regions.stream().sorted().toList();
    }

    /** The regions that nobody knows. */
    public List<Region> regions() {
        return regions;
    }
}

package io.bedrockdiscovery.domain.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a call may run.
 *
 * @param regions the regions that are named, sorted, without repetition
 * @param anywhere whether any region of the partition may run it as well
 * @param complete false where something could not be read as a region: there may be more than is said here
 */
public record Destinations(List<Region> regions, boolean anywhere, boolean complete) {
    public Destinations {
        regions = List.copyOf(regions);
    }

    /** A call that runs where it is made. */
    public static Destinations in(Region region) {
        return new Destinations(List.of(region), false, true);
    }

    /**
     * What a profile's references say. A region-less ARN means anywhere; a reference that is no foundation model, or no
     * reference at all, leaves the answer incomplete.
     */
    static Destinations of(List<ModelReference> references) {
        SortedSet<Region> regions = new TreeSet<>();
        boolean anywhere = false;
        boolean complete = !references.isEmpty();
        for (ModelReference reference : references) {
            Optional<FoundationModelArn> model = reference.foundationModel();
            if (model.isEmpty()) {
                complete = false;
                continue;
            }
            Region region = model.get().region();
            if (region == null) {
                anywhere = true;
            } else {
                regions.add(region);
            }
        }
        return new Destinations(List.copyOf(regions), anywhere, complete);
    }
}

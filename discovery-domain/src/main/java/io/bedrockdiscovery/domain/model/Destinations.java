package io.bedrockdiscovery.domain.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The regions where a call may run.
 *
 * @param regions the regions that are named, sorted, without repetition
 * @param anywhere true if any region of the partition may run it as well
 * @param complete false where a reference could not be read, so that there may be further destinations
 */
public record Destinations(List<Region> regions, boolean anywhere, boolean complete) {
    public Destinations {
        regions = List.copyOf(regions);
    }

    /** Returns the destinations of a call that runs in the region where it is made. */
    public static Destinations in(Region region) {
        return new Destinations(List.of(region), false, true);
    }

    /**
     * Returns the destinations that a profile's references name. An ARN without a region means anywhere. The
     * destinations are incomplete if a reference is not a foundation model, or if there is no reference at all.
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

package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.Set;

/**
 * A scan's report on one region.
 *
 * @param known the region after the scan, with what was remembered
 * @param called the calls that this scan made; the others are answered from the store
 * @param unanswered the calls among them that were cancelled, or cut short by the deadline; they are not recorded
 */
public record RegionReport(CatalogRegion known, Set<ListCall> called, Set<ListCall> unanswered) {
    public RegionReport {
        requireNonNull(known, "known is null");
        called = Set.copyOf(called);
        unanswered = Set.copyOf(unanswered);
    }

    /** Returns whether this scan made calls in the region, and all of them ended. */
    public boolean answered() {
        return !called.isEmpty() && unanswered.isEmpty();
    }

    /** Returns the region. */
    public Region region() {
        return known.region();
    }
}

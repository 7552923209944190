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
 */
public record RegionReport(CatalogRegion known, Set<ListCall> called) {
    public RegionReport {
        requireNonNull(known, "known is null");
        called = Set.copyOf(called);
    }

    /** Returns the region. */
    public Region region() {
        return known.region();
    }
}

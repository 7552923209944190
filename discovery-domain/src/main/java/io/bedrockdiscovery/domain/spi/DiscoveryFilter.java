package io.bedrockdiscovery.domain.spi;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;

/**
 * Selects the part of a region to show. It never changes what is remembered. A pure function, safe for use by many
 * threads.
 *
 * @see CatalogRegion#showing
 */
@FunctionalInterface
public interface DiscoveryFilter {
    /** Returns the region with some of its models and profiles only; never null. */
    CatalogRegion apply(CatalogRegion region);
}

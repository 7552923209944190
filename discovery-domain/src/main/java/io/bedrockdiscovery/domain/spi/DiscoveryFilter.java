package io.bedrockdiscovery.domain.spi;

import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;

/**
 * Decides what to show of a region. It never changes what is remembered. A pure function, safe for use by many threads.
 *
 * @see RegionKnowledge#showing
 */
@FunctionalInterface
public interface DiscoveryFilter {
    /** The region with what is to be shown of it. */
    RegionKnowledge apply(RegionKnowledge region);
}

package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Owner;

/**
 * Remembers latencies, for each owner apart. Safe for use by many threads. Every method may throw {@link
 * StoreException}.
 */
public interface LatencyStore {
    /** What was measured last. */
    Latencies latencies(Owner owner);

    /** Replaces the figures of the regions that are given and leaves the others. */
    void save(Owner owner, Latencies latencies);
}

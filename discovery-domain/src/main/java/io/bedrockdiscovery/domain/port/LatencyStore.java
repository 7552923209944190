package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;

/**
 * Remembers latencies, for each owner apart, to the nanosecond. Safe for use by many threads. Every method may throw
 * {@link StoreException}.
 */
public interface LatencyStore {
    /** Returns the latencies that were saved last for each region of an owner; possibly none. */
    Latencies latencies(Owner owner);

    /**
     * Saves latencies in place of earlier ones.
     *
     * @param latencies the latencies of some regions; those of all other regions, and of the other series, stay
     */
    void save(Owner owner, Latencies latencies);
}

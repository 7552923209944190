package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;

/**
 * Measures the latency to a region. Safe for use by many threads. Failures are returned, not thrown. A call from an
 * interrupted thread returns {@code cancelled} promptly, even if it need not block.
 */
@FunctionalInterface
public interface LatencyProbe {
    /**
     * Times connections to the region's {@code bedrock-runtime} endpoint: a cold one, which is not counted, and {@code
     * samples} warm ones. Blocks.
     *
     * @param samples the number of warm connections; at least 1
     * @throws IllegalArgumentException if {@code samples} is less than 1
     */
    Outcome<ProbeLatency> probe(Region region, int samples, CallContext context);
}

package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.model.Region;

/** Measures how far a region is. Safe for use by many threads. Failures are returned, not thrown. */
public interface LatencyProbe {
    /** Times connections to the region's {@code bedrock-runtime} endpoint: a cold one and {@code samples} warm ones. Blocks. */
    Outcome<ProbeLatency> probe(Region region, int samples);
}

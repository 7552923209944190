package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;

/**
 * Whether the account may call a model. Safe for use by many threads. Failures are returned, not thrown; an interrupted
 * thread gets {@code cancelled} promptly.
 */
@FunctionalInterface
public interface AccessSource {
    /** Asks a region for one model. Blocks. */
    Outcome<AccessAxes> access(Region region, ModelId modelId);
}

package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;

/**
 * Asks AWS for the account's access to models. Safe for use by many threads. Failures are returned, not thrown. A call
 * from an interrupted thread returns {@code cancelled} promptly, even if it need not block.
 */
@FunctionalInterface
public interface AccessSource {
    /**
     * Asks a region for its availability of one model to the account. Blocks.
     *
     * @return {@link Outcome.NotOffered} where the region does not have the model
     */
    Outcome<ModelAvailability> access(Region region, ModelId modelId, CallContext context);
}

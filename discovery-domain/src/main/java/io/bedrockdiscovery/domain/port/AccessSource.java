package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
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

    /**
     * Asks a region for the account's setting behind a gate. Blocks, and changes nothing at AWS. A source that cannot
     * ask answers by this default.
     *
     * @return {@link Outcome.NotOffered} where the region cannot be asked for it
     */
    default Outcome<GateSetting> gate(Region region, AccessGate gate, CallContext context) {
        return new Outcome.NotOffered<>();
    }
}

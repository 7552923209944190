package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.util.List;

/**
 * Lists the models of bedrock-mantle, a second catalogue with ids of its own. Safe for use by many threads. Failures
 * are returned, not thrown. A call from an interrupted thread returns {@code cancelled} promptly, even if it need not
 * block.
 */
@FunctionalInterface
public interface MantleSource {
    /**
     * Lists the models of a region. Blocks.
     *
     * @return {@link Outcome.NotOffered} where the region does not have bedrock-mantle
     */
    Outcome<List<TargetEntry>> models(Region region, CallContext context);
}

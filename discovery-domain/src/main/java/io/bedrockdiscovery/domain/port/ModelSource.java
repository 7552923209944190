package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import java.util.List;

/**
 * Lists the foundation models of a region. Safe for use by many threads. Failures are returned, not thrown. A call from
 * an interrupted thread returns {@code cancelled} promptly, even if it need not block.
 */
@FunctionalInterface
public interface ModelSource {
    /**
     * Lists all models of a region, in AWS's order: the whole list or a failure. Blocks. An entry that
     * the service repeats may be repeated here; a scan keeps one.
     *
     * @return {@link Outcome.NotOffered} where the region does not have Bedrock
     */
    Outcome<List<FoundationModel>> models(Region region, CallContext context);
}

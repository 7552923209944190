package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;

/**
 * The foundation models a region lists. Safe for use by many threads. Failures are returned, not thrown; an interrupted
 * thread gets {@code cancelled} promptly.
 */
public interface ModelSource {
    /** All models, in AWS's order: the whole list or no list. Blocks. */
    Outcome<List<FoundationModel>> models(Region region);
}

package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.util.List;

/**
 * Lists what an account can call in a region besides models and profiles. Safe for use by many threads. Failures are
 * returned, not thrown. A call from an interrupted thread returns {@code cancelled} promptly, even if it need not
 * block.
 */
@FunctionalInterface
public interface TargetSource {
    /**
     * Makes one list call in a region, with all its pages. Blocks.
     *
     * @param call any but {@link TargetCall#MANTLE_MODELS}, which is {@link MantleSource}'s
     * @return {@link Outcome.NotOffered} where the region does not have this list
     */
    Outcome<List<TargetEntry>> list(Region region, TargetCall call, CallContext context);
}

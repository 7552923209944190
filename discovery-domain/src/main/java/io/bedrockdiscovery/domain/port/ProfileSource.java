package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;

/**
 * The inference profiles a region lists. Safe for use by many threads. Failures are returned, not thrown; an interrupted
 * thread gets {@code cancelled} promptly.
 */
public interface ProfileSource {
    /**
     * All profiles of a type, all pages, in AWS's order, each once: the whole list or no list. The type is asked for
     * because the API hides application profiles otherwise. Blocks.
     */
    Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type);
}

package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import java.util.List;

/**
 * Lists the inference profiles of a region. Safe for use by many threads. Failures are returned, not thrown. A call
 * from an interrupted thread returns {@code cancelled} promptly, even if it need not block.
 */
@FunctionalInterface
public interface ProfileSource {
    /**
     * Lists all profiles of one type, all pages, in AWS's order: the whole list or a failure. Blocks. An
     * entry that the service repeats may be repeated here; a scan keeps one.
     *
     * @param type the type to list; without one, {@code ListInferenceProfiles} leaves out application profiles
     * @return {@link Outcome.NotOffered} where the region does not have Bedrock
     * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ListInferenceProfiles.html">
     *     ListInferenceProfiles</a>
     */
    Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type, CallContext context);
}

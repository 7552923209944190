package io.bedrockdiscovery.domain.catalog;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.Collection;

/**
 * Associates the profiles of a region with the models that they call. A pure function, safe for use by many threads.
 */
@FunctionalInterface
public interface ProfileAssociation {
    /**
     * Returns the associations between the models and the profiles of one region.
     *
     * @param models the models that the region lists, each once
     * @param profiles the profiles that the region lists
     */
    Associations associate(Collection<FoundationModel> models, Collection<InferenceProfile> profiles);
}

package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Associations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.Collection;

/** Decides which profiles of a region call which of its models. A pure function, safe for use by many threads. */
@FunctionalInterface
public interface ProfileAssociation {
    /** The associations among the models and profiles of one region. */
    Associations associate(Collection<FoundationModel> models, Collection<InferenceProfile> profiles);
}

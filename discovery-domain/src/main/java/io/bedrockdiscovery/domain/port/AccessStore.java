package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Map;

/**
 * Remembers what was learnt of the access to models, for each owner apart. Safe for use by many threads. Every method may
 * throw {@link StoreException}.
 */
public interface AccessStore {
    /** What was last learnt of a model, by region. */
    Map<Region, AccessObservation> access(Owner owner, ModelId modelId);

    /** Replaces what is remembered of a model in the regions that are given, and leaves the others. */
    void saveAccess(Owner owner, ModelId modelId, Map<Region, AccessObservation> learnt);
}

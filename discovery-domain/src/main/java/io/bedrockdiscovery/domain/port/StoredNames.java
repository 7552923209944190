package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Set;

/**
 * The names of models and profiles that a store remembers of an owner at a time, in some of the regions. Every method
 * may throw {@link StoreException}. For use by one thread, and only while the store reads for it.
 */
public interface StoredNames {
    /**
     * Returns the models that these regions list. Only their ids, names, providers and lifecycles are read; the other
     * fields are null. Models that differ in none of these are returned once.
     *
     * @return in no particular order
     */
    List<FoundationModel> models(Set<Region> regions);

    /** Returns the profiles with an id as these regions list them, sorted by region. */
    List<InferenceProfile> profiles(String inferenceProfileId, Set<Region> regions);

    /** Returns whether a profile that one of these regions lists names a model. */
    boolean isNamedByProfile(ModelId id, Set<Region> regions);
}

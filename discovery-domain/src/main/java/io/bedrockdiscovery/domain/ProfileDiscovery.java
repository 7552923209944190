package io.bedrockdiscovery.domain;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Answers questions about the profiles of a model from what is remembered. Safe for use by many threads; every answer
 * is immutable.
 */
public final class ProfileDiscovery {
    private final ModelDiscovery models;

    /** Creates the answers over the catalogue of {@code models}. */
    public ProfileDiscovery(ModelDiscovery models) {
        this.models = requireNonNull(models, "models is null");
    }

    /** Returns the ids of the profiles that call a model from any region, sorted. */
    public SortedSet<String> profileIds(ModelId modelId) {
        return ids(everywhere(modelId));
    }

    /** Returns the ids of the profiles that call a model from a region, sorted. */
    public SortedSet<String> profileIds(ModelId modelId, Region region) {
        return ids(in(modelId, region));
    }

    /**
     * Returns a profile that calls a model, as the first region by name has it; empty where no region lists it for the
     * model.
     */
    public Optional<InferenceProfile> profile(ModelId modelId, String profileId) {
        return named(everywhere(modelId), profileId);
    }

    /** Returns a profile that calls a model from a region; empty where the region does not list it for the model. */
    public Optional<InferenceProfile> profile(ModelId modelId, String profileId, Region region) {
        return named(in(modelId, region), profileId);
    }

    /**
     * Scans a region again, and returns the profiles that are then remembered for a model. Blocks for at most 30
     * seconds.
     *
     * @deprecated {@link ModelDiscovery#scan} scans models and profiles in one pass
     */
    @Deprecated
    public List<InferenceProfile> scanProfilesIn(Region region, ModelId modelId) {
        models.scan(List.of(region), true);
        return in(modelId, region).toList();
    }

    private Stream<InferenceProfile> everywhere(ModelId modelId) {
        return models.catalog().regions().values().stream().flatMap(region -> in(modelId, region));
    }

    private Stream<InferenceProfile> in(ModelId modelId, Region region) {
        return models.catalog().region(region).stream().flatMap(known -> in(modelId, known));
    }

    private static Stream<InferenceProfile> in(ModelId modelId, CatalogRegion region) {
        return ModelInRegion.callable(region, modelId).stream().flatMap(found -> found.profiles().stream());
    }

    private static SortedSet<String> ids(Stream<InferenceProfile> profiles) {
        SortedSet<String> ids = new TreeSet<>();
        profiles.map(InferenceProfile::inferenceProfileId).forEach(id -> ids.add(id));
        return ids;
    }

    private static Optional<InferenceProfile> named(Stream<InferenceProfile> profiles, String profileId) {
        return profiles.filter(profile -> profile.inferenceProfileId().equals(profileId))
                .findFirst();
    }
}

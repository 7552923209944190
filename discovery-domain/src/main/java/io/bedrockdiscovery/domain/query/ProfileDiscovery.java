package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Answers questions about inference profiles from memory. Safe for use by many threads; every answer is immutable. */
public final class ProfileDiscovery {
    private final ModelDiscovery models;

    /** From the memory of {@code models}. */
    public ProfileDiscovery(ModelDiscovery models) {
        this.models = requireNonNull(models, "models is null");
    }

    /** The ids of the profiles that call a model, in any region; sorted. */
    public SortedSet<String> profileIds(ModelId modelId) {
        return ids(everywhere(modelId));
    }

    /** The ids of the profiles that call a model from a region; sorted. */
    public SortedSet<String> profileIds(ModelId modelId, Region region) {
        return ids(in(modelId, region));
    }

    /** A profile that calls a model, as the first region by name that lists it has it. */
    public Optional<InferenceProfile> profile(ModelId modelId, String profileId) {
        return named(everywhere(modelId), profileId);
    }

    /** A profile that calls a model from a region. */
    public Optional<InferenceProfile> profile(ModelId modelId, String profileId, Region region) {
        return named(in(modelId, region), profileId);
    }

    /**
     * Scans a region again and returns the profiles that memory then holds for a model.
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

    private static Stream<InferenceProfile> in(ModelId modelId, RegionKnowledge region) {
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

package io.bedrockdiscovery.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model as one region lists it, with its profiles and invocation modes there.
 *
 * @param profiles the profiles that call the model, sorted by id
 * @param invocationModes the modes in which the model may be called from the region
 */
public record ModelInRegion(
        Region region, FoundationModel model, List<InferenceProfile> profiles, InvocationModes invocationModes) {
    public ModelInRegion {
        requireNonNull(region, "region is null");
        requireNonNull(model, "model is null");
        profiles = List.copyOf(profiles);
        requireNonNull(invocationModes, "invocationModes is null");
    }

    /** Returns the model with exactly this id; empty where the region does not list it. */
    public static Optional<ModelInRegion> of(CatalogRegion region, ModelId id) {
        return region.model(id).map(model -> of(region, model));
    }

    /**
     * Returns the model as it can be called from a region: as the region lists it, or else as profiles of the region
     * name it. Only the id is known of a model that is not listed.
     *
     * @return empty where the region neither lists the model nor has a profile that names it
     */
    public static Optional<ModelInRegion> callable(CatalogRegion region, ModelId id) {
        return of(region, id).or(() -> throughProfiles(region, id));
    }

    /**
     * Returns every model that a region does not list and its profiles name, as {@link #callable} returns each. The time
     * grows linearly with the number of references. The map cannot be changed.
     */
    public static Map<ModelId, ModelInRegion> unlisted(CatalogRegion region) {
        if (region.status() == RegionStatus.NOT_OFFERED
                || region.associations().unresolved().isEmpty()) {
            return Map.of();
        }
        Set<ModelId> listed =
                region.models().stream().map(FoundationModel::modelId).collect(Collectors.toSet());
        Map<ModelId, Set<InferenceProfile>> named = new LinkedHashMap<>();
        for (InferenceProfile profile : region.profiles()) {
            region.associations().unresolved().getOrDefault(profile.inferenceProfileId(), List.of()).stream()
                    .flatMap(reference -> reference.foundationModel().stream())
                    .map(FoundationModelArn::modelId)
                    .filter(id -> !listed.contains(id))
                    .forEach(id -> named.computeIfAbsent(id, any -> new LinkedHashSet<>())
                            .add(profile));
        }
        Map<ModelId, ModelInRegion> unlisted = new LinkedHashMap<>();
        named.forEach((id, profiles) -> unlisted.put(id, throughProfiles(region, id, List.copyOf(profiles))));
        return Collections.unmodifiableMap(unlisted);
    }

    private static Optional<ModelInRegion> throughProfiles(CatalogRegion region, ModelId id) {
        List<InferenceProfile> profiles = region.profilesNaming(id);
        return profiles.isEmpty() || region.status() == RegionStatus.NOT_OFFERED
                ? Optional.empty()
                : Optional.of(throughProfiles(region, id, profiles));
    }

    private static ModelInRegion throughProfiles(CatalogRegion region, ModelId id, List<InferenceProfile> profiles) {
        List<InvocationMode> modes = profiles.stream()
                .map(InvocationMode::through)
                .distinct()
                .sorted()
                .toList();
        // A region whose list of models is not known may offer the model on demand as well.
        Boolean required = region.observations().models().isKnown() ? true : null;
        return new ModelInRegion(
                region.region(), FoundationModel.unlisted(id), sorted(profiles), new InvocationModes(modes, required));
    }

    private static List<InferenceProfile> sorted(List<InferenceProfile> profiles) {
        return profiles.stream()
                .sorted(Comparator.comparing(InferenceProfile::inferenceProfileId))
                .toList();
    }

    /** Returns a model that the region lists. */
    public static ModelInRegion of(CatalogRegion region, FoundationModel model) {
        List<InferenceProfile> profiles = sorted(region.associations().of(model));
        return new ModelInRegion(region.region(), model, profiles, InvocationModes.of(region, model));
    }
}

package io.bedrockdiscovery.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A profile as one region lists it.
 *
 * @param modelIds the models that the profile calls, sorted
 * @param unresolvedModelArns its references to anything other than a foundation model that the region lists, sorted
 */
public record ProfileInRegion(
        Region region, InferenceProfile profile, List<ModelId> modelIds, List<String> unresolvedModelArns) {
    public ProfileInRegion {
        requireNonNull(region, "region is null");
        requireNonNull(profile, "profile is null");
        modelIds = List.copyOf(modelIds);
        unresolvedModelArns = List.copyOf(unresolvedModelArns);
    }

    /** Returns a profile that the region lists. */
    public static ProfileInRegion of(CatalogRegion region, InferenceProfile profile) {
        Set<ModelReference> unresolved =
                new HashSet<>(region.associations().unresolved().getOrDefault(profile.inferenceProfileId(), List.of()));
        if (!region.observations().models().hasAnswer()) {
            // The region's list of models was never read, so no model can be said to be missing from it.
            unresolved.removeIf(reference -> reference.foundationModel().isPresent());
        }
        return new ProfileInRegion(
                region.region(),
                profile,
                profile.references().stream()
                        .filter(reference -> !unresolved.contains(reference))
                        .flatMap(reference -> reference.foundationModel().stream())
                        .map(FoundationModelArn::modelId)
                        .distinct()
                        .sorted()
                        .toList(),
                unresolved.stream()
                        .map(ModelReference::modelArn)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }
}

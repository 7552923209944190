package io.bedrockdiscovery.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    private static Optional<ModelInRegion> throughProfiles(CatalogRegion region, ModelId id) {
        List<InferenceProfile> profiles = region.profilesNaming(id);
        if (profiles.isEmpty() || region.status() == RegionStatus.NOT_OFFERED) {
            return Optional.empty();
        }
        List<InvocationMode> modes = profiles.stream()
                .map(InvocationMode::through)
                .distinct()
                .sorted()
                .toList();
        // A region whose list of models is not known may offer the model on demand as well.
        Boolean required = region.observations().models().isKnown() ? true : null;
        return Optional.of(new ModelInRegion(
                region.region(), FoundationModel.unlisted(id), sorted(profiles), new InvocationModes(modes, required)));
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

package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.ModelAccess;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A model as one region lists it, with what belongs to it there.
 *
 * @param profiles those that call it, sorted by id
 * @param access how it may be called from the region
 */
public record ModelInRegion(Region region, FoundationModel model, List<InferenceProfile> profiles, ModelAccess access) {
    public ModelInRegion {
        requireNonNull(region, "region is null");
        requireNonNull(model, "model is null");
        profiles = List.copyOf(profiles);
        requireNonNull(access, "access is null");
    }

    /** The model with exactly this id, where the region lists it. */
    public static Optional<ModelInRegion> of(RegionKnowledge region, ModelId id) {
        return region.model(id).map(model -> of(region, model));
    }

    /**
     * The model as it can be called from the region: as the region lists it, or, where it does not, as its profiles name
     * it. Of a model that is not listed nothing but the id is known.
     */
    public static Optional<ModelInRegion> callable(RegionKnowledge region, ModelId id) {
        return of(region, id).or(() -> throughProfiles(region, id));
    }

    private static Optional<ModelInRegion> throughProfiles(RegionKnowledge region, ModelId id) {
        List<InferenceProfile> profiles = region.profilesNaming(id);
        if (profiles.isEmpty() || region.status() == RegionStatus.NOT_OFFERED) {
            return Optional.empty();
        }
        List<Access> ways =
                profiles.stream().map(Access::through).distinct().sorted().toList();
        // A region whose list of models is not known may have it on demand as well.
        Boolean required = region.observations().models().isKnown() ? true : null;
        return Optional.of(new ModelInRegion(
                region.region(), FoundationModel.unlisted(id), sorted(profiles), new ModelAccess(ways, required)));
    }

    private static List<InferenceProfile> sorted(List<InferenceProfile> profiles) {
        return profiles.stream()
                .sorted(Comparator.comparing(InferenceProfile::inferenceProfileId))
                .toList();
    }

    /** A model of the region. */
    public static ModelInRegion of(RegionKnowledge region, FoundationModel model) {
        List<InferenceProfile> profiles = sorted(region.associations().of(model));
        return new ModelInRegion(region.region(), model, profiles, ModelAccess.of(region, model));
    }
}

package io.bedrockdiscovery.domain.knowledge;

import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a model may be called from a region, from listed facts alone.
 *
 * @param ways sorted, without repetition; empty means that the listing does not tell
 * @param requiresProfile false where it can be called on demand, true where it cannot and there is, or must be, a
 *     profile; null where that cannot be known
 */
public record ModelAccess(List<Access> ways, @Nullable Boolean requiresProfile) {
    public ModelAccess {
        ways = List.copyOf(ways);
    }

    /** How {@code model} may be called from {@code region}, which lists it. */
    public static ModelAccess of(RegionKnowledge region, FoundationModel model) {
        List<InferenceProfile> profiles = region.associations().of(model);
        Set<Access> ways = EnumSet.noneOf(Access.class);
        boolean onDemand = model.lists(InferenceType.ON_DEMAND);
        if (onDemand) {
            ways.add(Access.ON_DEMAND);
        }
        profiles.forEach(profile -> ways.add(Access.through(profile)));
        if (model.lists(InferenceType.PROVISIONED)) {
            ways.add(Access.PROVISIONED);
        }
        return new ModelAccess(List.copyOf(ways), requiresProfile(model, onDemand, !profiles.isEmpty()));
    }

    private static @Nullable Boolean requiresProfile(FoundationModel model, boolean onDemand, boolean hasProfile) {
        if (onDemand) {
            return false;
        }
        return (hasProfile || model.lists(InferenceType.INFERENCE_PROFILE)) ? true : null;
    }
}

package io.bedrockdiscovery.domain.catalog;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The modes in which a model may be called from a region, derived from the region's lists alone.
 *
 * @param modes the modes, sorted, without repetition; empty where the lists name none
 * @param requiresProfile false where the model can be called on demand; true where it cannot, and the region lists a
 *     profile for it or AWS requires one; null where that is not known
 */
public record InvocationModes(
        List<InvocationMode> modes, @Nullable Boolean requiresProfile) {
    public InvocationModes {
        modes = List.copyOf(modes);
    }

    /** Returns the modes in which a model may be called from a region that lists it. */
    public static InvocationModes of(CatalogRegion region, FoundationModel model) {
        List<InferenceProfile> profiles = region.associations().of(model);
        Set<InvocationMode> modes = EnumSet.noneOf(InvocationMode.class);
        boolean onDemand = model.lists(InferenceType.ON_DEMAND);
        if (onDemand) {
            modes.add(InvocationMode.ON_DEMAND);
        }
        profiles.forEach(profile -> modes.add(InvocationMode.through(profile)));
        if (model.lists(InferenceType.PROVISIONED)) {
            modes.add(InvocationMode.PROVISIONED);
        }
        return new InvocationModes(List.copyOf(modes), requiresProfile(model, onDemand, !profiles.isEmpty()));
    }

    private static @Nullable Boolean requiresProfile(FoundationModel model, boolean onDemand, boolean hasProfile) {
        if (onDemand) {
            return false;
        }
        return (hasProfile || model.lists(InferenceType.INFERENCE_PROFILE)) ? true : null;
    }
}

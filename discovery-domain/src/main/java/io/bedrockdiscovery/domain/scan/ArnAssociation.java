package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.Associations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.port.ProfileAssociation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Associates by the exact model id in each ARN a profile references: never by the ARN's region, never by a prefix of an
 * id. One look-up for each reference, so the time grows with their number alone; an ARN that many profiles name is read
 * once.
 */
public final class ArnAssociation implements ProfileAssociation {
    @Override
    public Associations associate(Collection<FoundationModel> models, Collection<InferenceProfile> profiles) {
        Map<ModelId, List<InferenceProfile>> byModel = new LinkedHashMap<>();
        models.forEach(model -> byModel.putIfAbsent(model.modelId(), new ArrayList<>()));
        Map<ModelReference, Optional<List<InferenceProfile>>> byReference = new HashMap<>();
        Map<String, List<ModelReference>> unresolved = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>(2 * profiles.size());
        for (InferenceProfile profile : profiles) {
            if (seen.add(profile.inferenceProfileId())) {
                for (ModelReference reference : profile.references()) {
                    Optional<List<InferenceProfile>> attached =
                            byReference.computeIfAbsent(reference, first -> named(first, byModel));
                    if (attached.isPresent()) {
                        attach(profile, attached.get());
                    } else {
                        unresolved
                                .computeIfAbsent(profile.inferenceProfileId(), any -> new ArrayList<>())
                                .add(reference);
                    }
                }
            }
        }
        byModel.values().removeIf(List::isEmpty);
        return new Associations(byModel, unresolved);
    }

    /** The profiles of the model that is named, empty where it is none of the region's. */
    private static Optional<List<InferenceProfile>> named(
            ModelReference reference, Map<ModelId, List<InferenceProfile>> byModel) {
        return reference.foundationModel().map(FoundationModelArn::modelId).map(byModel::get);
    }

    /** A profile is attached to one model after the other, so that it stands last where it stands already. */
    private static void attach(InferenceProfile profile, List<InferenceProfile> attached) {
        String id = profile.inferenceProfileId();
        if (attached.isEmpty()
                || !attached.get(attached.size() - 1).inferenceProfileId().equals(id)) {
            attached.add(profile);
        }
    }
}

package io.bedrockdiscovery.domain.catalog;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
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
 * Associates a profile with the models whose exact ids its ARNs contain. The region of an ARN does not matter, and a
 * prefix of an id does not match. The time grows linearly with the number of references.
 */
public final class ArnAssociation implements ProfileAssociation {
    /** Creates the association, which has no state. */
    public ArnAssociation() {}

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

    /** Returns the profiles attached so far to the referenced model; empty where the region does not list it. */
    private static Optional<List<InferenceProfile>> named(
            ModelReference reference, Map<ModelId, List<InferenceProfile>> byModel) {
        return reference.foundationModel().map(FoundationModelArn::modelId).map(byModel::get);
    }

    /**
     * Attaches a profile once. All its references are handled in a row, so a repeated one finds the profile last in the
     * list.
     */
    private static void attach(InferenceProfile profile, List<InferenceProfile> attached) {
        String id = profile.inferenceProfileId();
        if (attached.isEmpty()
                || !attached.get(attached.size() - 1).inferenceProfileId().equals(id)) {
            attached.add(profile);
        }
    }
}

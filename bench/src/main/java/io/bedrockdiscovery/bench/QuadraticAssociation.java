package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.domain.catalog.Associations;
import io.bedrockdiscovery.domain.catalog.ProfileAssociation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An association that is quadratic by an easy mistake: for each reference it searches all profiles of the model for the one
 * to add. The check has to fail on it.
 */
final class QuadraticAssociation implements ProfileAssociation {
    @Override
    public Associations associate(Collection<FoundationModel> models, Collection<InferenceProfile> profiles) {
        Map<ModelId, List<InferenceProfile>> byModel = new HashMap<>();
        models.forEach(model -> byModel.put(model.modelId(), new ArrayList<>()));
        for (InferenceProfile profile : profiles) {
            profile.references().stream()
                    .flatMap(reference -> reference.foundationModel().stream())
                    .map(arn -> byModel.get(arn.modelId()))
                    .forEach(attached -> attach(profile, attached));
        }
        return new Associations(byModel, Map.of());
    }

    private static void attach(InferenceProfile profile, List<InferenceProfile> attached) {
        for (InferenceProfile each : attached) {
            if (each.inferenceProfileId().equals(profile.inferenceProfileId())) {
                return;
            }
        }
        attached.add(profile);
    }
}

package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.domain.knowledge.Associations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.port.ProfileAssociation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mistake that is easily made: it looks through all profiles of a model to see whether one stands there already. It is
 * here so that the check is seen to fail.
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

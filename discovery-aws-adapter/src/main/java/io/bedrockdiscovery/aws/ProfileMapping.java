package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileModel;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileSummary;

/** The SDK's profiles to the domain's. What AWS did not send stays null. */
final class ProfileMapping {
    private ProfileMapping() {}

    static InferenceProfile profile(@Nullable InferenceProfileSummary summary) {
        if (summary == null) {
            throw new BadAnswerException("the list of profiles holds a null");
        }
        String id = summary.inferenceProfileId();
        if (id == null || id.isBlank()) {
            throw new BadAnswerException("the list of profiles holds one without an id");
        }
        return new InferenceProfile(
                id,
                summary.inferenceProfileArn(),
                summary.inferenceProfileName(),
                summary.description(),
                summary.createdAt(),
                summary.updatedAt(),
                summary.hasModels() ? references(summary.models()) : null,
                Words.of(summary.statusAsString(), ProfileStatus::new),
                Words.of(summary.typeAsString(), ProfileType::new));
    }

    private static List<ModelReference> references(List<InferenceProfileModel> models) {
        List<ModelReference> references = new ArrayList<>(models.size());
        for (InferenceProfileModel model : models) {
            if (model == null) {
                throw new BadAnswerException("the models of a profile hold a null");
            }
            references.add(new ModelReference(model.modelArn()));
        }
        return references;
    }
}

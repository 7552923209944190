package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileModel;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileSummary;

/** Maps the SDK's profiles to the domain's. Fields that AWS did not send stay null. Equal parts of profiles are shared. */
final class ProfileMapper {
    private final SharedValues shared;

    ProfileMapper(SharedValues shared) {
        this.shared = shared;
    }

    /**
     * Maps a profile.
     *
     * @throws BadAnswerException if there is no profile, or one without an id
     */
    InferenceProfile profile(@Nullable InferenceProfileSummary summary) {
        if (summary == null) {
            throw new BadAnswerException("the list of profiles contains a null");
        }
        String id = summary.inferenceProfileId();
        if (id == null || id.isBlank()) {
            throw new BadAnswerException("the list of profiles contains a profile without an id");
        }
        return new InferenceProfile(
                id,
                summary.inferenceProfileArn(),
                shared.orNull(summary.inferenceProfileName()),
                shared.orNull(summary.description()),
                summary.createdAt(),
                summary.updatedAt(),
                summary.hasModels() ? shared.of(references(summary.models())) : null,
                shared.orNull(SdkVocabularies.map(summary.statusAsString(), ProfileStatus::new)),
                shared.orNull(SdkVocabularies.map(summary.typeAsString(), ProfileType::new)));
    }

    private List<ModelReference> references(List<InferenceProfileModel> models) {
        List<ModelReference> references = new ArrayList<>(models.size());
        for (InferenceProfileModel model : models) {
            if (model == null) {
                throw new BadAnswerException("the models of a profile contain a null");
            }
            references.add(shared.of(new ModelReference(model.modelArn())));
        }
        // This kind of list is not copied again by the profile.
        return List.copyOf(references);
    }
}

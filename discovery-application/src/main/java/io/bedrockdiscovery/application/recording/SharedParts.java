package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces parts of models and profiles by equal ones that came before. Thousands of profiles in many regions name the same
 * models, and a recording repeats them each time. Not safe for use by many threads.
 */
final class SharedParts {
    private final Map<Object, Object> parts = new HashMap<>();

    FoundationModel model(FoundationModel model) {
        return new FoundationModel(
                shared(model.modelId()),
                model.modelArn(),
                orNull(model.modelName()),
                orNull(model.providerName()),
                orNull(model.inputModalities()),
                orNull(model.outputModalities()),
                model.responseStreamingSupported(),
                orNull(model.customizationsSupported()),
                orNull(model.inferenceTypesSupported()),
                orNull(model.modelLifecycle()));
    }

    InferenceProfile profile(InferenceProfile profile) {
        return new InferenceProfile(
                profile.inferenceProfileId(),
                profile.inferenceProfileArn(),
                orNull(profile.inferenceProfileName()),
                orNull(profile.description()),
                profile.createdAt(),
                profile.updatedAt(),
                references(profile.models()),
                orNull(profile.status()),
                orNull(profile.type()));
    }

    private @Nullable List<ModelReference> references(@Nullable List<ModelReference> references) {
        if (references == null) {
            return null;
        }
        // This kind of list is not copied again by the profile.
        return shared(
                parts.containsKey(references)
                        ? references
                        : List.copyOf(references.stream().map(this::shared).toList()));
    }

    private <T> @Nullable T orNull(@Nullable T part) {
        return part == null ? null : shared(part);
    }

    @SuppressWarnings("unchecked") // Only a part of the same type is equal to it.
    private <T> T shared(T part) {
        Object first = parts.putIfAbsent(part, part);
        return first == null ? part : (T) first;
    }
}

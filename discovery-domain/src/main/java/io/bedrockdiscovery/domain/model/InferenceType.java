package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

/**
 * How a model may be invoked, as {@code ListFoundationModels} says it in {@code inferenceTypesSupported}. An open vocabulary: a value AWS adds later is
 * carried unchanged, so compare with the constants instead of switching over them.
 *
 * @param value the word as AWS sent it
 */
public record InferenceType(String value) {
    public static final InferenceType ON_DEMAND = new InferenceType("ON_DEMAND");
    public static final InferenceType PROVISIONED = new InferenceType("PROVISIONED");
    public static final InferenceType INFERENCE_PROFILE = new InferenceType("INFERENCE_PROFILE");

    public InferenceType {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A type of inference that a model supports. The vocabulary is open: a value that AWS adds later is kept as it is, so
 * compare with the constants instead of switching over them.
 *
 * @param value the value as AWS sent it
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_FoundationModelSummary.html">
 *     FoundationModelSummary</a>
 */
public record InferenceType(String value) {
    public static final InferenceType ON_DEMAND = new InferenceType("ON_DEMAND");
    public static final InferenceType PROVISIONED = new InferenceType("PROVISIONED");
    public static final InferenceType INFERENCE_PROFILE = new InferenceType("INFERENCE_PROFILE");

    public InferenceType {
        requireNonNull(value, "value is null");
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InferenceType that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}

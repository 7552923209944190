package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The state of an inference profile. The vocabulary is open: a value that AWS adds later is kept as it is, so compare
 * with the constants instead of switching over them.
 *
 * @param value the value as AWS sent it
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_InferenceProfileSummary.html">
 *     InferenceProfileSummary</a>
 */
public record ProfileStatus(String value) {
    public static final ProfileStatus ACTIVE = new ProfileStatus("ACTIVE");

    public ProfileStatus {
        requireNonNull(value, "value is null");
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProfileStatus that && value.equals(that.value);
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

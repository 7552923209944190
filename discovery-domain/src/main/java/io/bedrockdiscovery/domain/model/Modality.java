package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A kind of input or output of a model. The vocabulary is open: a value that AWS adds later is kept as it is, so
 * compare with the constants instead of switching over them.
 *
 * @param value the value as AWS sent it
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_FoundationModelSummary.html">
 *     FoundationModelSummary</a>
 */
public record Modality(String value) {
    public static final Modality TEXT = new Modality("TEXT");
    public static final Modality IMAGE = new Modality("IMAGE");
    public static final Modality VIDEO = new Modality("VIDEO");
    public static final Modality SPEECH = new Modality("SPEECH");
    public static final Modality AUDIO = new Modality("AUDIO");
    public static final Modality EMBEDDING = new Modality("EMBEDDING");

    public Modality {
        requireNonNull(value, "value is null");
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Modality that && value.equals(that.value);
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

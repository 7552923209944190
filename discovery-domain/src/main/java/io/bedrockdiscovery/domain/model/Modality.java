package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

/**
 * A kind of input or output of a model, as AWS names it. An open vocabulary: a value AWS adds later is
 * carried unchanged, so compare with the constants instead of switching over them.
 *
 * @param value the word as AWS sent it
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

    @Override
    public String toString() {
        return value;
    }
}

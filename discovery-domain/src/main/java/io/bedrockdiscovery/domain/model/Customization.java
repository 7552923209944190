package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

/**
 * A way to customise a model, as AWS names it. An open vocabulary: a value AWS adds later is
 * carried unchanged, so compare with the constants instead of switching over them.
 *
 * @param value the word as AWS sent it
 */
public record Customization(String value) {
    public static final Customization FINE_TUNING = new Customization("FINE_TUNING");
    public static final Customization CONTINUED_PRE_TRAINING = new Customization("CONTINUED_PRE_TRAINING");
    public static final Customization DISTILLATION = new Customization("DISTILLATION");

    public Customization {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value;
    }
}

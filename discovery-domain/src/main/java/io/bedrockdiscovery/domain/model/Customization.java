package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A way to customise a model. The vocabulary is open: a value that AWS adds later is kept as it is, so compare with the
 * constants instead of switching over them.
 *
 * @param value the value as AWS sent it
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_FoundationModelSummary.html">
 *     FoundationModelSummary</a>
 */
public record Customization(String value) {
    public static final Customization FINE_TUNING = new Customization("FINE_TUNING");
    public static final Customization CONTINUED_PRE_TRAINING = new Customization("CONTINUED_PRE_TRAINING");
    public static final Customization DISTILLATION = new Customization("DISTILLATION");

    public Customization {
        requireNonNull(value, "value is null");
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customization that && value.equals(that.value);
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

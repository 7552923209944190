package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The opt-in status of an account for a region. The vocabulary is open: a value that AWS adds later is kept as it is,
 * so compare with the constants instead of switching over them.
 *
 * @param value the value as AWS sent it
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Region.html">Region</a>
 */
public record OptInStatus(String value) {
    public static final OptInStatus OPT_IN_NOT_REQUIRED = new OptInStatus("opt-in-not-required");
    public static final OptInStatus OPTED_IN = new OptInStatus("opted-in");
    public static final OptInStatus NOT_OPTED_IN = new OptInStatus("not-opted-in");

    public OptInStatus {
        requireNonNull(value, "value is null");
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OptInStatus that && value.equals(that.value);
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

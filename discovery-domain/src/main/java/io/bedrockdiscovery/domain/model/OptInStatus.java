package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

/**
 * Whether an account may use a region, as EC2 {@code DescribeRegions} names it. An open vocabulary: a value AWS adds later is
 * carried unchanged, so compare with the constants instead of switching over them.
 *
 * @param value the word as AWS sent it
 */
public record OptInStatus(String value) {
    public static final OptInStatus OPT_IN_NOT_REQUIRED = new OptInStatus("opt-in-not-required");
    public static final OptInStatus OPTED_IN = new OptInStatus("opted-in");
    public static final OptInStatus NOT_OPTED_IN = new OptInStatus("not-opted-in");

    public OptInStatus {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value;
    }
}

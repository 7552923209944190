package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

/**
 * Who made an inference profile, as AWS names it. An open vocabulary: a value AWS adds later is
 * carried unchanged, so compare with the constants instead of switching over them.
 *
 * @param value the word as AWS sent it
 */
public record ProfileType(String value) {
    public static final ProfileType SYSTEM_DEFINED = new ProfileType("SYSTEM_DEFINED");
    public static final ProfileType APPLICATION = new ProfileType("APPLICATION");

    public ProfileType {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

/**
 * Whether an inference profile is ready for use, as AWS names it. An open vocabulary: a value AWS adds later is
 * carried unchanged, so compare with the constants instead of switching over them.
 *
 * @param value the word as AWS sent it
 */
public record ProfileStatus(String value) {
    public static final ProfileStatus ACTIVE = new ProfileStatus("ACTIVE");

    public ProfileStatus {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value;
    }
}

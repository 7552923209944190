package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

/**
 * Where a model stands in its life, as AWS names it. An open vocabulary: a value AWS adds later is
 * carried unchanged, so compare with the constants instead of switching over them.
 *
 * @param value the word as AWS sent it
 */
public record LifecycleStatus(String value) {
    public static final LifecycleStatus ACTIVE = new LifecycleStatus("ACTIVE");
    public static final LifecycleStatus LEGACY = new LifecycleStatus("LEGACY");

    public LifecycleStatus {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value;
    }
}

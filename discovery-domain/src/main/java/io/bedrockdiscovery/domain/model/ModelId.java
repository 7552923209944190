package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The id of a foundation model. Ids are compared as a whole: {@code v1} does not match {@code v10}.
 *
 * @param value the id, such as {@code amazon.nova-pro-v1:0}, or {@code amazon.nova-pro-v1:0:24k} for a context variant;
 *     not blank
 */
public record ModelId(String value) implements Comparable<ModelId> {
    public ModelId {
        requireNonNull(value, "value is null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("value is blank");
        }
    }

    /** Returns the part before the first colon, such as {@code amazon.nova-pro-v1}. */
    public String base() {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    /** Returns the part before the first dot, such as {@code amazon}; empty where there is no dot. */
    public String provider() {
        return value.substring(0, Math.max(0, value.indexOf('.')));
    }

    /** Returns the part after the first dot, such as {@code nova-pro-v1:0}; all of the id where there is no dot. */
    public String withoutProvider() {
        return value.substring(value.indexOf('.') + 1);
    }

    /** Returns whether a context length follows the version; a context variant is a model of its own. */
    public boolean isContextVariant() {
        return value.indexOf(':') != value.lastIndexOf(':');
    }

    @Override
    public int compareTo(ModelId other) {
        return value.compareTo(other.value);
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelId that && value.equals(that.value);
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

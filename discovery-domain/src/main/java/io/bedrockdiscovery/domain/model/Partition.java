package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A group of regions with accounts and endpoints of its own, such as {@code aws} or {@code aws-us-gov}.
 *
 * @param id the id that ARNs use, such as {@code aws}; not blank
 */
public record Partition(String id) {
    public static final Partition AWS = new Partition("aws");

    /** AWS GovCloud (US). */
    public static final Partition GOVCLOUD = new Partition("aws-us-gov");

    public Partition {
        requireNonNull(id, "id is null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is blank");
        }
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partition that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}

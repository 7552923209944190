package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An AWS region, by its id. It need not exist: only its format is checked.
 *
 * @param id the id, such as {@code eu-west-1}; any text in another format is refused with {@link
 *     IllegalArgumentException}
 */
public record Region(String id) implements Comparable<Region> {
    private static final Pattern FORMAT = Pattern.compile("[a-z]{2,8}(-[a-z][a-z0-9]{0,15}){1,4}-[0-9]{1,2}");

    public Region {
        requireNonNull(id, "id is null");
        if (!isValid(id)) {
            throw new IllegalArgumentException("'" + SafeText.of(id) + "' is not a region name such as eu-west-1");
        }
    }

    /** Returns whether a text has the format of a region id. */
    public static boolean isValid(String id) {
        return FORMAT.matcher(id).matches();
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region region && id.equals(region.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public int compareTo(Region other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}

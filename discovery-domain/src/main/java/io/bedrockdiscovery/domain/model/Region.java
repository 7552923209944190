package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * An AWS region, by its id. Nothing says that it exists: the regions of an account are what EC2 lists.
 *
 * @param id such as {@code eu-west-1}; one that does not look like a region id is refused with {@link
 *     IllegalArgumentException}
 */
public record Region(String id) implements Comparable<Region> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,8}(-[a-z][a-z0-9]{0,15}){1,4}-[0-9]{1,2}");

    public Region {
        requireNonNull(id, "id is null");
        if (!isValid(id)) {
            throw new IllegalArgumentException("'" + Printable.of(id) + "' is not a region name such as eu-west-1");
        }
    }

    /** Whether {@code id} has the shape of a region id. */
    public static boolean isValid(String id) {
        return SHAPE.matcher(id).matches();
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

package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
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

    /**
     * Returns the partition that the id of a region tells; empty for a region of {@code aws}, and for an unknown one.
     *
     * @see <a href="https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html">Partitions</a>
     */
    public static Optional<Partition> outsideAws(Region region) {
        Map<String, String> beginnings = Map.of(
                "us-gov-", "aws-us-gov",
                "cn-", "aws-cn",
                "eusc-", "aws-eusc",
                "us-iso-", "aws-iso",
                "us-isob-", "aws-iso-b",
                "us-isof-", "aws-iso-f",
                "eu-isoe-", "aws-iso-e");
        return beginnings.entrySet().stream()
                .filter(each -> region.id().startsWith(each.getKey()))
                .findFirst()
                .map(each -> new Partition(each.getValue()));
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

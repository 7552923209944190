package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An Amazon Resource Name in its parts. {@link #toString()} returns the text that was parsed.
 *
 * @param partition the partition, such as {@code aws}; not empty
 * @param service the service, such as {@code bedrock}; not empty
 * @param region the region; empty where the ARN names none
 * @param account the account id; empty where the ARN names none
 * @param resource the rest, with its colons and slashes; not empty
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARN format</a>
 */
public record Arn(String partition, String service, String region, String account, String resource) {
    private static final int PARTS = 6;

    public Arn {
        requireText(partition, "partition");
        requireText(service, "service");
        requireNonNull(region, "region is null");
        requireNonNull(account, "account is null");
        requireText(resource, "resource");
    }

    /** Parses an ARN; empty where {@code text} is not one. */
    public static Optional<Arn> parse(String text) {
        String[] part = text.split(":", PARTS);
        if (part.length < PARTS || !part[0].equals("arn")) {
            return Optional.empty();
        }
        if (part[1].isEmpty() || part[2].isEmpty() || part[5].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Arn(part[1], part[2], part[3], part[4], part[5]));
    }

    @Override
    public String toString() {
        return String.join(":", "arn", partition, service, region, account, resource);
    }

    private static void requireText(String part, String name) {
        requireNonNull(part, name + " is null");
        if (part.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
    }
}

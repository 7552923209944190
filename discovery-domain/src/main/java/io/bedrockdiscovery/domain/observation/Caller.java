package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import org.jspecify.annotations.Nullable;

/**
 * The caller, as far as the local credentials identify it, without a request to AWS.
 *
 * @param partition the partition of the configured region
 * @param digest a one-way digest of the access key id and of the place where it is valid; it reveals nothing secret
 * @param account the twelve-digit account id; null where the credentials do not carry it
 */
public record Caller(
        Partition partition, String digest, @Nullable String account) {
    public Caller {
        requireNonNull(partition, "partition is null");
        requireNonNull(digest, "digest is null");
    }
}

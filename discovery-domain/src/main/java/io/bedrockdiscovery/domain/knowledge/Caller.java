package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import org.jspecify.annotations.Nullable;

/**
 * Who would be calling, as far as that is known without a call.
 *
 * @param partition of the configured region
 * @param digest stands for the credentials and the place where they are valid; one way, so that nothing secret can be
 *     read back
 * @param account null where the credentials do not carry it
 */
public record Caller(
        Partition partition, String digest, @Nullable String account) {
    public Caller {
        requireNonNull(partition, "partition is null");
        requireNonNull(digest, "digest is null");
    }
}

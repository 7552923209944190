package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import org.jspecify.annotations.Nullable;

/**
 * Who saw something. What one owner saw is never shown to another.
 *
 * @param key the account id, or the digest of the credentials where AWS could not be asked for it
 * @param account null where only the digest is known
 */
public record Owner(
        Partition partition, String key, @Nullable String account) {
    public Owner {
        requireNonNull(partition, "partition is null");
        requireNonNull(key, "key is null");
    }

    /** An account. */
    public static Owner account(Partition partition, String account) {
        return new Owner(partition, account, account);
    }

    /** Somebody known by the credentials alone. */
    public static Owner digest(Partition partition, String digest) {
        return new Owner(partition, digest, null);
    }

    /** Nobody in particular: there were no credentials. Nothing is remembered for nobody. */
    public static Owner nobody(Partition partition) {
        return new Owner(partition, "nobody", null);
    }

    /** Whether this is {@link #nobody}. */
    public boolean isNobody() {
        return equals(nobody(partition));
    }
}

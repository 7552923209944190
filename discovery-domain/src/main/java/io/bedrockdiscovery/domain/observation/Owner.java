package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The owner of observations: an account, or the credentials while their account is not known. Observations of one owner
 * are never shown to another.
 *
 * @param key the account id, or the digest of the credentials where the account is not known
 * @param account the twelve-digit account id; null where it is not known
 */
public record Owner(
        Partition partition, String key, @Nullable String account) {
    public Owner {
        requireNonNull(partition, "partition is null");
        requireNonNull(key, "key is null");
    }

    /** Returns an account as the owner. */
    public static Owner account(Partition partition, String account) {
        return new Owner(partition, account, account);
    }

    /** Returns the owner for credentials whose account is not known. */
    public static Owner digest(Partition partition, String digest) {
        return new Owner(partition, digest, null);
    }

    /** Returns the owner that stands for missing credentials. Nothing is remembered for it. */
    public static Owner nobody(Partition partition) {
        return new Owner(partition, "nobody", null);
    }

    // Written by hand, for fast starts (ADR 8).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Owner that
                && partition.equals(that.partition)
                && key.equals(that.key)
                && Objects.equals(account, that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(partition, key, account);
    }

    /** Returns whether this owner stands for missing credentials. */
    public boolean isNobody() {
        return equals(nobody(partition));
    }
}

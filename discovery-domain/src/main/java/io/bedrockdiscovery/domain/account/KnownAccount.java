package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Owner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is stored in addition to its observations. Holds no secrets.
 *
 * @param owner the account as the owner of observations
 * @param name the name in AWS Organizations; null where it is not known
 * @param state the state in AWS Organizations at that time
 * @param asOf the time at which the account was listed or asked last
 * @param failure the reason why the last scan could not ask the account; null where it could
 */
public record KnownAccount(
        Owner owner,
        @Nullable String name,
        String state,
        Instant asOf,
        @Nullable Failure failure) {
    public KnownAccount {
        requireNonNull(owner, "owner is null");
        requireNonNull(owner.account(), "the owner has no account");
        requireNonNull(state, "state is null");
        requireNonNull(asOf, "asOf is null");
    }

    /** Returns an account as a scan has seen it. */
    public static KnownAccount of(Partition partition, Account account, Instant asOf, @Nullable Failure failure) {
        return new KnownAccount(Owner.account(partition, account.id()), account.name(), account.state(), asOf, failure);
    }

    /** Returns the account id. */
    public String id() {
        return owner.key();
    }

    /** Returns the later of the two; a name that the later one lacks comes from the earlier one. */
    KnownAccount and(KnownAccount other) {
        KnownAccount later = other.asOf.isBefore(asOf) ? this : other;
        String known = later.name != null ? later.name : name != null ? name : other.name;
        return new KnownAccount(later.owner, known, later.state, later.asOf, later.failure);
    }
}

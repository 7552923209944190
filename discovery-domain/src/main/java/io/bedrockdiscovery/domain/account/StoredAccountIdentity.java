package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;

/**
 * An account of the store as the caller, for questions that are answered from the store only. It needs no credentials.
 *
 * @param owner an owner with an account
 */
public record StoredAccountIdentity(Owner owner) implements CallerIdentity {
    public StoredAccountIdentity {
        requireNonNull(owner.account(), "the owner has no account");
    }

    @Override
    public Outcome<Caller> caller(CallContext context) {
        return Outcome.known(new Caller(owner.partition(), "account-" + owner.key(), owner.account()));
    }

    @Override
    public Outcome<String> account(Partition partition, CallContext context) {
        return Outcome.known(owner.key());
    }
}

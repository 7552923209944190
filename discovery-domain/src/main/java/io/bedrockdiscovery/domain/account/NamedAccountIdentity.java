package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.util.List;

/**
 * An identity whose account the embedder has named, so that AWS need not be asked for it. Credentials that carry another
 * account are refused.
 */
public record NamedAccountIdentity(CallerIdentity source, String account) implements CallerIdentity {
    @Override
    public Outcome<Caller> caller(CallContext context) {
        return source.caller(context)
                .fold(known -> named(known.value()), Outcome.NotOffered::new, Outcome.Unknown::new);
    }

    @Override
    public Outcome<String> account(Partition partition, CallContext context) {
        return Outcome.known(account);
    }

    @Override
    public Outcome<String> principal(Partition partition, CallContext context) {
        return source.principal(partition, context);
    }

    @Override
    public List<String> notices() {
        return source.notices();
    }

    private Outcome<Caller> named(Caller caller) {
        String carried = caller.account();
        return carried == null || carried.equals(account)
                ? Outcome.known(new Caller(caller.partition(), caller.digest(), account))
                : Outcome.unknown(
                        Reason.CREDENTIALS_INVALID,
                        "the credentials belong to account " + carried + ", and this discovery is for account "
                                + account);
    }
}

package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.CallerIdentity;

/** A caller with a known account, whose credentials carry it or not. */
public final class FakeCallerIdentity implements CallerIdentity {
    private static final String CALLER = "caller";
    private static final String ACCOUNT = "account";

    private final Caller caller;
    private final String account;
    private final Calls<String> calls = new Calls<>();

    private FakeCallerIdentity(Caller caller, String account) {
        this.caller = requireNonNull(caller, "caller is null");
        this.account = requireNonNull(account, "account is null");
    }

    /** Credentials that say whose they are. */
    public static FakeCallerIdentity carrying(Partition partition, String account) {
        return new FakeCallerIdentity(new Caller(partition, "digest-of-" + account, account), account);
    }

    /** Credentials with this digest that do not say whose they are, so that AWS has to be asked. */
    public static FakeCallerIdentity asking(Partition partition, String digest, String account) {
        return new FakeCallerIdentity(new Caller(partition, digest, null), account);
    }

    /** From now on, reading the credentials behaves so. */
    public FakeCallerIdentity behave(Behaviour behaviour) {
        calls.behave(CALLER, behaviour);
        return this;
    }

    /** From now on, asking AWS for the account behaves so. */
    public FakeCallerIdentity behaveAsked(Behaviour behaviour) {
        calls.behave(ACCOUNT, behaviour);
        return this;
    }

    /** How often AWS was asked for the account. */
    public int asked() {
        return calls.count(ACCOUNT);
    }

    @Override
    public Outcome<Caller> caller() {
        return calls.answer(CALLER, () -> Outcome.known(caller));
    }

    @Override
    public Outcome<String> account(Partition partition) {
        return calls.answer(ACCOUNT, () -> Outcome.known(account));
    }
}

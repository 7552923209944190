package io.bedrockdiscovery.testkit.fake;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.util.List;

/** Answers with one account, which its credentials either carry or not. */
public final class FakeCallerIdentity implements CallerIdentity {
    private static final String CALLER = "caller";
    private static final String ACCOUNT = "account";

    private final Caller caller;
    private final String account;
    private final FakeCalls<String> calls = new FakeCalls<>();
    private volatile List<String> notices = List.of();

    private FakeCallerIdentity(Caller caller, String account) {
        this.caller = requireNonNull(caller, "caller is null");
        this.account = requireNonNull(account, "account is null");
    }

    /** Returns an identity whose credentials carry the account. */
    public static FakeCallerIdentity carrying(Partition partition, String account) {
        return new FakeCallerIdentity(new Caller(partition, "digest-of-" + account, account), account);
    }

    /** Returns an identity whose credentials have this digest and do not carry the account, so that AWS must be asked. */
    public static FakeCallerIdentity asking(Partition partition, String digest, String account) {
        return new FakeCallerIdentity(new Caller(partition, digest, null), account);
    }

    /** Sets the behaviour of {@link #caller} from now on. */
    public FakeCallerIdentity behave(Behaviour behaviour) {
        calls.behave(CALLER, behaviour);
        return this;
    }

    /** Sets the behaviour of {@link #account} from now on. */
    public FakeCallerIdentity behaveAsked(Behaviour behaviour) {
        calls.behave(ACCOUNT, behaviour);
        return this;
    }

    /** Sets the lines that {@link #notices} returns from now on. */
    public FakeCallerIdentity notice(String... lines) {
        notices = List.of(lines);
        return this;
    }

    /** Returns the number of calls of {@link #account} and {@link #principal}. */
    public int asked() {
        return calls.count(ACCOUNT);
    }

    @Override
    public Outcome<Caller> caller(CallContext context) {
        return calls.answer(CALLER, () -> Outcome.known(caller));
    }

    @Override
    public Outcome<String> account(Partition partition, CallContext context) {
        return calls.answer(ACCOUNT, () -> Outcome.known(account));
    }

    /** Returns a user of the account; behaves as {@link #account}. */
    @Override
    public Outcome<String> principal(Partition partition, CallContext context) {
        return calls.answer(
                ACCOUNT, () -> Outcome.known("arn:" + partition.id() + ":iam::" + account + ":user/tester"));
    }

    @Override
    public List<String> notices() {
        return notices;
    }
}

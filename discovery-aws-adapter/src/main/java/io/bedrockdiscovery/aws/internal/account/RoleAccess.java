package io.bedrockdiscovery.aws.internal.account;

import io.bedrockdiscovery.aws.internal.call.SingleFlight;
import io.bedrockdiscovery.aws.internal.credentials.CallAuthorization;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.aws.internal.source.AwsSources;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.Closer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives access to accounts by a role that the caller's credentials assume in each; the caller's own account is called with
 * these credentials themselves. Clients and connections are shared by all accounts, each request brings its credentials.
 * Safe for use by many threads.
 */
public final class RoleAccess implements AccountAccess {
    private final AdapterParts parts;
    private final RolePattern role;
    private final @Nullable String externalId;
    private Optional<String> ownAccount = Optional.empty();
    private boolean ownIsAsked;

    /**
     * Creates an access that asks nothing yet.
     *
     * @param externalId the external id that the roles ask for; null for none
     */
    public RoleAccess(AdapterParts parts, RolePattern role, @Nullable String externalId) {
        this.parts = parts;
        this.role = role;
        this.externalId = externalId;
    }

    @Override
    public Partition partition() {
        return Partitions.of(parts.configuration().region());
    }

    @Override
    public Connection open(Account account) {
        return open(account, SessionPolicy.ofScan());
    }

    @Override
    public Connection openForQuestions(Account account) {
        return open(account, SessionPolicy.ofQuestions());
    }

    private Connection open(Account account, String policy) {
        if (ownAccount().filter(account.id()::equals).isPresent()) {
            return Connection.of(parts.own());
        }
        String own = account.role();
        String arn = (own == null ? role : new RolePattern(own)).arn(partition(), account.id());
        String secret = account.externalId() == null ? externalId : account.externalId();
        Region home = parts.configuration().region();
        Closer closer = new Closer();
        RoleSession session = closer.add(new RoleSession(() -> parts.clients().sts(home), arn, secret, policy));
        SharedCredentials credentials =
                closer.add(new SharedCredentials(session, parts.timeouts().call(), parts.clock()));
        return new OpenConnection(sources(credentials, closer), closer);
    }

    private BedrockSources sources(SharedCredentials credentials, Closer closer) {
        return AwsSources.create(
                parts.configuration(),
                credentials,
                CallAuthorization.signing(credentials),
                parts.clients(),
                parts.calls().signedBy(credentials),
                closer.add(new SingleFlight()),
                parts.meters(),
                parts.resolver(),
                parts.trust(),
                // The session allows nothing at bedrock-mantle.
                null,
                parts.timeouts(),
                parts.clock());
    }

    /** Returns the caller's own account; asked once, and empty where it cannot be told. */
    private synchronized Optional<String> ownAccount() {
        if (!ownIsAsked) {
            CallContext context = CallContext.within(parts.timeouts().call());
            ownAccount = parts.own().identity().caller(context) instanceof Outcome.Known<Caller> caller
                    ? account(caller.value(), context)
                    : Optional.empty();
            ownIsAsked = true;
        }
        return ownAccount;
    }

    private Optional<String> account(Caller caller, CallContext context) {
        String carried = caller.account();
        if (carried != null) {
            return Optional.of(carried);
        }
        return parts.own().identity().account(caller.partition(), context) instanceof Outcome.Known<String> told
                ? Optional.of(told.value())
                : Optional.empty();
    }

    private record OpenConnection(BedrockSources sources, Closer closer) implements Connection {
        @Override
        public void close() {
            closer.close();
        }
    }
}

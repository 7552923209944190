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
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
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
    private final OwnAccount own;

    /**
     * Creates an access that asks nothing yet.
     *
     * @param externalId the external id that the roles ask for; null for none
     */
    public RoleAccess(AdapterParts parts, RolePattern role, @Nullable String externalId) {
        this.parts = parts;
        this.role = role;
        this.externalId = externalId;
        this.own = new OwnAccount(parts.own().identity(), System::nanoTime);
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
        String named = account.role();
        String arn = (named == null ? role : new RolePattern(named)).arn(partition(), account.id());
        String secret = account.externalId() == null ? externalId : account.externalId();
        Region home = parts.configuration().region();
        Closer closer = new Closer();
        RoleSession session = closer.add(new RoleSession(() -> parts.clients().sts(home), arn, secret, policy));
        SharedCredentials credentials =
                closer.add(new SharedCredentials(session, parts.timeouts().call(), parts.clock()));
        return new OpenConnection(
                OwnOrRoleSources.of(own, account.id(), parts.own(), sources(credentials, closer)), closer);
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
                parts.clock(),
                parts.shared());
    }

    private record OpenConnection(BedrockSources sources, Closer closer) implements Connection {
        @Override
        public void close() {
            closer.close();
        }
    }
}

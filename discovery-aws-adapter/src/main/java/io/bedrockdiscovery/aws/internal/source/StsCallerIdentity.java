package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.AwsCall;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Identifies the caller by the credentials, and its account by STS {@code GetCallerIdentity}, which needs no
 * permission.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
final class StsCallerIdentity implements CallerIdentity {
    /** The limit for {@code GetCallerIdentity}, which a scan can do without and must not wait for. */
    private static final Duration ACCOUNT_LIMIT = Duration.ofSeconds(5);

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final int DIGEST_CHARACTERS = 32;

    private final SdkConfiguration configuration;
    private final SharedCredentials credentials;
    private final ClientSet clients;
    private final CallExecutor calls;
    private final CallExecutor accountCalls;
    private final PartitionHome home;

    StsCallerIdentity(
            SdkConfiguration configuration,
            SharedCredentials credentials,
            ClientSet clients,
            CallExecutor calls,
            PartitionHome home) {
        this.configuration = configuration;
        this.credentials = credentials;
        this.clients = clients;
        this.calls = calls;
        this.accountCalls = calls.atMost(ACCOUNT_LIMIT);
        this.home = home;
    }

    @Override
    public Outcome<Caller> caller(CallContext context) {
        Region region;
        try {
            region = configuration.region();
        } catch (IllegalArgumentException e) {
            return PartitionHome.misconfigured(e);
        }
        return calls.unmetered(Operation.GET_CALLER_IDENTITY, region, context, call -> caller(region, call))
                .outcome();
    }

    @Override
    public Outcome<String> account(Partition partition, CallContext context) {
        return home.ask(
                partition,
                region -> accountCalls
                        .signed(
                                Operation.GET_CALLER_IDENTITY,
                                region,
                                context,
                                call -> account(clients.sts(region)
                                        .getCallerIdentity(
                                                request -> request.overrideConfiguration(call.requestConfiguration()))
                                        .account()))
                        .outcome());
    }

    private Caller caller(Region region, AwsCall call) {
        AwsCredentials keys = credentials.resolveCredentials(call.timeLeft());
        String endpoint =
                configuration.endpoint(SdkConfiguration.Service.STS, region).toString();
        return new Caller(
                Partitions.of(region),
                digest(keys.accessKeyId(), endpoint),
                keys.accountId().filter(ACCOUNT.asMatchPredicate()).orElse(null));
    }

    private static String account(@Nullable String account) {
        if (account == null || !ACCOUNT.matcher(account).matches()) {
            throw new BadAnswerException("the answer has no account id");
        }
        return account;
    }

    private static String digest(String accessKeyId, String endpoint) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((accessKeyId + "\n" + endpoint).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

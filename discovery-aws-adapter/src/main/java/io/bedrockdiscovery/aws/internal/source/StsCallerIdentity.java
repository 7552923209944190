package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.AwsCall;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.credentials.ApiKey;
import io.bedrockdiscovery.aws.internal.credentials.CallAuthorization;
import io.bedrockdiscovery.aws.internal.credentials.CredentialDigest;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Identifies the caller by the credentials, and its account by STS {@code GetCallerIdentity}, which needs no
 * permission.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
final class StsCallerIdentity implements CallerIdentity {
    /** The limit for {@code GetCallerIdentity}, which a scan can do without and must not wait for. */
    private static final Duration ACCOUNT_LIMIT = Duration.ofSeconds(5);

    private final SdkConfiguration configuration;
    private final SharedCredentials credentials;
    private final CallAuthorization authorization;
    private final ClientSet clients;
    private final CallExecutor calls;
    private final CallExecutor accountCalls;
    private final PartitionHome home;
    private final SameAnswers answers;

    StsCallerIdentity(
            SdkConfiguration configuration,
            SharedCredentials credentials,
            CallAuthorization authorization,
            ClientSet clients,
            CallExecutor calls,
            PartitionHome home,
            SameAnswers answers) {
        this.configuration = configuration;
        this.credentials = credentials;
        this.authorization = authorization;
        this.clients = clients;
        this.calls = calls;
        this.accountCalls = calls.atMost(ACCOUNT_LIMIT);
        this.home = home;
        this.answers = answers;
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
        return asked(partition, context, answer -> account(answer.account()));
    }

    @Override
    public Outcome<String> principal(Partition partition, CallContext context) {
        return asked(partition, context, answer -> principal(answer.arn()));
    }

    private Outcome<String> asked(
            Partition partition, CallContext context, Function<GetCallerIdentityResponse, String> part) {
        return home.ask(
                partition,
                region -> accountCalls
                        .signed(
                                Operation.GET_CALLER_IDENTITY,
                                region,
                                context,
                                call -> part.apply(clients.sts(region)
                                        .getCallerIdentity(
                                                request -> request.overrideConfiguration(call.requestConfiguration()))))
                        .outcome());
    }

    @Override
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        configuration
                .decisiveDefaultRegion()
                .ifPresent(region -> notices.add("the AWS region " + region + " comes from AWS_DEFAULT_REGION, which "
                        + "programs with the AWS SDK for Java do not read; set AWS_REGION for them"));
        answers.notice().ifPresent(notices::add);
        return List.copyOf(notices);
    }

    private Caller caller(Region region, AwsCall call) {
        Optional<ApiKey> key = authorization.resolve(call.timeLeft());
        if (key.isPresent()) {
            Partition partition = Partitions.of(region);
            String place = configuration
                    .override(SdkConfiguration.Service.BEDROCK)
                    .map(URI::toString)
                    .orElse(partition.id());
            return new Caller(partition, key.get().digest(place), null);
        }
        AwsCredentials keys = credentials.resolveCredentials(call.timeLeft());
        String endpoint =
                configuration.endpoint(SdkConfiguration.Service.STS, region).toString();
        return new Caller(
                Partitions.of(region),
                CredentialDigest.of(keys.accessKeyId(), endpoint),
                keys.accountId().filter(Account::isId).orElse(null));
    }

    private static String account(@Nullable String account) {
        if (account == null || !Account.isId(account)) {
            throw new BadAnswerException("the answer has no account id");
        }
        return account;
    }

    private static String principal(@Nullable String arn) {
        if (arn == null || arn.isBlank()) {
            throw new BadAnswerException("the answer has no ARN");
        }
        return arn;
    }
}

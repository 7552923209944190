package io.bedrockdiscovery.aws;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.aws.internal.account.AdapterParts;
import io.bedrockdiscovery.aws.internal.account.RoleAccess;
import io.bedrockdiscovery.aws.internal.call.ActiveCalls;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.call.CallMeters;
import io.bedrockdiscovery.aws.internal.call.DeadlineRetryStrategy;
import io.bedrockdiscovery.aws.internal.call.SingleFlight;
import io.bedrockdiscovery.aws.internal.credentials.ApiKey;
import io.bedrockdiscovery.aws.internal.credentials.CallAuthorization;
import io.bedrockdiscovery.aws.internal.credentials.CredentialChain;
import io.bedrockdiscovery.aws.internal.credentials.CredentialProcess;
import io.bedrockdiscovery.aws.internal.credentials.SharedCredentials;
import io.bedrockdiscovery.aws.internal.failure.FailureClassifier;
import io.bedrockdiscovery.aws.internal.health.ClockCheck;
import io.bedrockdiscovery.aws.internal.health.CredentialCheck;
import io.bedrockdiscovery.aws.internal.health.EndpointCheck;
import io.bedrockdiscovery.aws.internal.health.RegionCheck;
import io.bedrockdiscovery.aws.internal.http.HostResolver;
import io.bedrockdiscovery.aws.internal.http.InstrumentedHttpClient;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.internal.http.TlsTrust;
import io.bedrockdiscovery.aws.internal.mantle.MantleHttp;
import io.bedrockdiscovery.aws.internal.mantle.MantleSigner;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.DefaultSdkClientFactory;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.internal.sdk.ThrottlingRetryStrategy;
import io.bedrockdiscovery.aws.internal.source.AwsSources;
import io.bedrockdiscovery.aws.internal.source.SharedValues;
import io.bedrockdiscovery.domain.account.AccountAccess;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Amazon Bedrock as the sources of a discovery, over the AWS SDK: {@code ListFoundationModels}, {@code
 * ListInferenceProfiles} and {@code GetFoundationModelAvailability} of Bedrock, {@code DescribeRegions} of EC2, {@code
 * GetCallerIdentity} of STS. None of these calls changes anything at AWS.
 *
 * <p>Credentials, region and endpoints are found where the SDK finds them: system properties, environment, shared
 * configuration files, container and instance roles. {@code AWS_DEFAULT_REGION} and {@code AWS_CA_BUNDLE} are read in
 * addition, as the AWS CLI does. Where there are no credentials but a Bedrock API key in {@code
 * AWS_BEARER_TOKEN_BEDROCK}, Bedrock is asked with that key, and EC2 and STS are not. The region is {@code us-east-1} if
 * none is configured. Opening makes no request. Clients are created when they are first needed and kept, one for each service and region, over one
 * HTTP client.
 *
 * <p>An adapter and its sources are safe for use by many threads. A source makes its calls in the thread that asks and
 * returns failures; it does not throw them. Threads of the adapter's own never keep the JVM alive.
 */
public final class AwsBedrock implements AutoCloseable {
    private final Closer closer = new Closer();
    private final BedrockSources sources;
    private final SdkConfiguration configuration;
    private final AdapterParts parts;
    private final List<HealthCheck> healthChecks = new ArrayList<>();

    AwsBedrock(AwsBedrockBuilder settings) {
        SdkRequirement.check();
        configuration = settings.configuration();
        Timeouts timeouts = settings.timeouts;
        HostResolver resolver = new HostResolver(settings.resolver);
        // Closed in the reverse order of this: first the calls under way, last the timer that aborts their requests.
        ScheduledExecutorService timer = timer(closer);
        TlsTrust trust = TlsTrust.ofJvm();
        ActiveCalls active = new ActiveCalls();
        SharedCredentials credentials;
        CallAuthorization authorization;
        ClientSet clients;
        @Nullable SdkHttpClient transport;
        SdkClientFactory custom = settings.clients;
        if (custom == null) {
            AwsCredentialsProvider given = settings.credentials;
            AwsCredentialsProvider chain = given == null ? chain(configuration, closer) : given;
            trust = TlsTrust.with(configuration.certificateBundle());
            SdkHttpClient http = settings.httpClient == null
                    ? closer.add(InstrumentedHttpClient.open(timeouts, resolver, trust, timer))
                    : settings.httpClient;
            credentials = closer.add(new SharedCredentials(
                    chain, timeouts.call(), settings.clock, () -> CredentialProcess.endAll(configuration)));
            ApiKey apiKey = given == null ? apiKey(configuration) : null;
            authorization = new CallAuthorization(credentials, apiKey, FailureClassifier::meansNoCredentialsFound);
            DefaultSdkClientFactory own = new DefaultSdkClientFactory(
                    configuration,
                    credentials,
                    apiKey,
                    authorization::usesApiKey,
                    http,
                    timer,
                    timeouts,
                    () -> new DeadlineRetryStrategy(new ThrottlingRetryStrategy(timeouts.backoff()), active));
            clients = closer.add(new ClientSet(own::bedrock, own::ec2, own::sts));
            transport = http;
        } else {
            credentials = closer.add(credentials(custom.credentials(), timeouts, settings.clock));
            authorization = CallAuthorization.signing(credentials);
            clients = closer.add(new ClientSet(custom::bedrock, custom::ec2, custom::sts));
            transport = custom.httpClient().orElse(null);
        }
        SingleFlight flights = closer.add(new SingleFlight());
        closer.add(active);
        CallMeters meters = new CallMeters(settings.meterRegistry);
        FailureClassifier classifier = new FailureClassifier(resolver, configuration);
        CallExecutor calls = new CallExecutor(authorization, classifier, meters, active, timeouts.call());
        MantleHttp mantle = transport == null
                ? null
                : new MantleHttp(
                        configuration,
                        new MantleSigner(credentials, authorization),
                        transport,
                        timer,
                        timeouts.backoff());
        SharedValues shared = new SharedValues();
        sources = AwsSources.create(
                configuration,
                credentials,
                authorization,
                clients,
                calls,
                flights,
                meters,
                resolver,
                trust,
                mantle,
                timeouts,
                settings.clock,
                shared);
        parts = new AdapterParts(
                configuration, sources, clients, calls, meters, resolver, trust, timeouts, settings.clock, shared);
        healthChecks.add(new CredentialCheck(configuration, credentials, settings.clock));
        healthChecks.add(new RegionCheck(configuration));
        healthChecks.add(new EndpointCheck(configuration));
        if (transport != null) {
            healthChecks.add(new ClockCheck(configuration, transport, timer, settings.clock));
        }
    }

    /**
     * Opens an adapter with the defaults of {@link AwsBedrockBuilder}. Makes no request.
     *
     * @throws UnsupportedSdkException if the AWS SDK on the class path is too old
     */
    public static AwsBedrock open() {
        return builder().build();
    }

    /** Returns a builder with the defaults of {@link #open}. */
    public static AwsBedrockBuilder builder() {
        return new AwsBedrockBuilder();
    }

    /** Returns the sources. Their calls are all {@code cancelled} after {@link #close}. */
    public BedrockSources sources() {
        return sources;
    }

    /**
     * Returns the access to further accounts by a role in each, which the credentials of this adapter assume for a session
     * that allows nothing but the calls of a scan. The caller's own account is called with its own credentials, and needs no
     * role. Asks nothing yet; clients and connections are those of this adapter, which must stay open.
     *
     * @param role the role in accounts that name none of their own
     * @param externalId the external id that the role asks for in accounts that have none of their own; null for none
     */
    public AccountAccess accounts(RolePattern role, @Nullable String externalId) {
        return new RoleAccess(parts, requireNonNull(role, "role is null"), externalId);
    }

    /** Returns checks of the credentials, the region, the endpoints and, by a request, the clock. */
    public List<HealthCheck> healthChecks() {
        return List.copyOf(healthChecks);
    }

    /**
     * Returns the region that is configured where the SDK looks for it; empty where none is, or where its name is not
     * valid. Makes no request.
     */
    public Optional<Region> configuredRegion() {
        return configuration.configuredRegion();
    }

    /**
     * Ends the calls under way as {@code cancelled} and frees threads, connections and clients. Closing twice does
     * nothing more.
     *
     * @throws IllegalStateException if a client failed to close; everything else is closed all the same
     */
    @Override
    public void close() {
        closer.close();
    }

    private static ScheduledExecutorService timer(Closer closer) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, new DaemonThreads("bedrock-discovery-timer"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        AutoCloseable shutdown = timer::shutdownNow;
        closer.add(shutdown);
        return timer;
    }

    /** Returns the API key; null if there is none, or if a profile is named, whose credentials are then meant. */
    private static @Nullable ApiKey apiKey(SdkConfiguration configuration) {
        return configuration.profileName() == null
                ? ApiKey.configured(configuration).orElse(null)
                : null;
    }

    private static AwsCredentialsProvider chain(SdkConfiguration configuration, Closer closer) {
        AwsCredentialsProvider chain = CredentialChain.of(configuration);
        if (chain instanceof AutoCloseable closeable) {
            closer.add(closeable);
        }
        return chain;
    }

    private static SharedCredentials credentials(AwsCredentialsProvider source, Timeouts timeouts, Clock clock) {
        return new SharedCredentials(source, timeouts.call(), clock);
    }
}

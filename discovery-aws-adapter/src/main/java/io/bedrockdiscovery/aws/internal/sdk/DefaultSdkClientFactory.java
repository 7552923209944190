package io.bedrockdiscovery.aws.internal.sdk;

import io.bedrockdiscovery.aws.internal.http.Timeouts;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.token.credentials.SdkToken;
import software.amazon.awssdk.auth.token.credentials.SdkTokenProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.BedrockClientBuilder;
import software.amazon.awssdk.services.bedrock.auth.scheme.BedrockAuthSchemeProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Creates the adapter's own SDK clients, which share one HTTP client, one timer and one set of credentials and retry
 * alike. Safe for use by many threads.
 */
public final class DefaultSdkClientFactory {
    private static final BedrockAuthSchemeProvider SIGNED = BedrockAuthSchemeProvider.defaultProvider(List.of("sigv4"));
    private static final BedrockAuthSchemeProvider BEARER =
            BedrockAuthSchemeProvider.defaultProvider(List.of("httpBearerAuth"));

    private final SdkConfiguration configuration;
    private final AwsCredentialsProvider credentials;
    private final @Nullable SdkToken apiKey;
    private final BooleanSupplier usesApiKey;
    private final SdkHttpClient http;
    private final ScheduledExecutorService timer;
    private final Timeouts timeouts;
    private final Supplier<RetryStrategy> retries;

    /**
     * Creates a factory.
     *
     * @param apiKey the API key of Bedrock; null if there is none
     * @param usesApiKey tells whether requests to Bedrock carry the key, and no signature
     * @param http not closed with the clients
     * @param timer ends calls that exceed their limit; not shut down with the clients
     * @param retries returns the strategy of a client, one for each
     */
    public DefaultSdkClientFactory(
            SdkConfiguration configuration,
            AwsCredentialsProvider credentials,
            @Nullable SdkToken apiKey,
            BooleanSupplier usesApiKey,
            SdkHttpClient http,
            ScheduledExecutorService timer,
            Timeouts timeouts,
            Supplier<RetryStrategy> retries) {
        this.configuration = configuration;
        this.credentials = credentials;
        this.apiKey = apiKey;
        this.usesApiKey = usesApiKey;
        this.http = http;
        this.timer = timer;
        this.timeouts = timeouts;
        this.retries = retries;
    }

    /** Creates a client of the Bedrock control plane. */
    public BedrockClient bedrock(Region region) {
        // By itself, the client would use a key of the environment, which may belong to another account than the
        // credentials that EC2 and STS are called with.
        BedrockClientBuilder builder = BedrockClient.builder()
                .authSchemeProvider(
                        request -> (usesApiKey.getAsBoolean() ? BEARER : SIGNED).resolveAuthScheme(request));
        SdkToken key = apiKey;
        if (key != null) {
            builder.tokenProvider((SdkTokenProvider) () -> key);
        }
        return build(builder, region);
    }

    /** Creates a client of EC2. */
    public Ec2Client ec2(Region region) {
        return build(Ec2Client.builder(), region);
    }

    /** Creates a client of STS. */
    public StsClient sts(Region region) {
        return build(StsClient.builder(), region);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder, Region region) {
        if (configuration.namedEndpoint() != null) {
            builder.endpointOverride(configuration.namedEndpoint());
        }
        return builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(client -> {
                    configuration.applyTo(client);
                    client.retryStrategy(retries.get());
                    client.apiCallTimeout(timeouts.call());
                    // Otherwise every client would keep five threads of its own.
                    client.scheduledExecutorService(timer);
                })
                .build();
    }
}

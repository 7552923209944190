package io.bedrockdiscovery.aws.internal.sdk;

import io.bedrockdiscovery.aws.internal.http.Timeouts;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.auth.scheme.BedrockAuthSchemeProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Creates the adapter's own SDK clients, which share one HTTP client, one timer and one set of credentials and retry
 * alike. Safe for use by many threads.
 */
public final class DefaultSdkClientFactory {
    private static final List<String> SIGNED = List.of("sigv4");

    private final SdkConfiguration configuration;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;
    private final ScheduledExecutorService timer;
    private final Timeouts timeouts;

    /**
     * Creates a factory.
     *
     * @param http not closed with the clients
     * @param timer ends calls that exceed their limit; not shut down with the clients
     */
    public DefaultSdkClientFactory(
            SdkConfiguration configuration,
            AwsCredentialsProvider credentials,
            SdkHttpClient http,
            ScheduledExecutorService timer,
            Timeouts timeouts) {
        this.configuration = configuration;
        this.credentials = credentials;
        this.http = http;
        this.timer = timer;
        this.timeouts = timeouts;
    }

    /** Creates a client of the Bedrock control plane. */
    public BedrockClient bedrock(Region region) {
        // With AWS_BEARER_TOKEN_BEDROCK set, the client would use that token, which may belong to another account than
        // the
        // credentials that EC2 and STS are called with.
        return build(
                BedrockClient.builder().authSchemeProvider(BedrockAuthSchemeProvider.defaultProvider(SIGNED)), region);
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
        return builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(client -> {
                    configuration.applyTo(client);
                    client.retryStrategy(new ThrottlingRetryStrategy(timeouts.backoff()));
                    client.apiCallTimeout(timeouts.call());
                    // Otherwise every client would keep five threads of its own.
                    client.scheduledExecutorService(timer);
                })
                .build();
    }
}

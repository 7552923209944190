package io.bedrockdiscovery.aws;

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

/** Clients that share one HTTP client, one timer, one set of credentials and one way to retry. */
final class SharedHttpFactory implements SdkClientFactory {
    private static final List<String> SIGNED = List.of("sigv4");

    private final SdkConfiguration configuration;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;
    private final ScheduledExecutorService timer;
    private final Timeouts timeouts;

    SharedHttpFactory(
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

    @Override
    public AwsCredentialsProvider credentials() {
        return credentials;
    }

    @Override
    public BedrockClient bedrock(Region region) {
        // With AWS_BEARER_TOKEN_BEDROCK set the client would ask in that token's name, and EC2 and STS in another.
        return build(
                BedrockClient.builder().authSchemeProvider(BedrockAuthSchemeProvider.defaultProvider(SIGNED)), region);
    }

    @Override
    public Ec2Client ec2(Region region) {
        return build(Ec2Client.builder(), region);
    }

    @Override
    public StsClient sts(Region region) {
        return build(StsClient.builder(), region);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder, Region region) {
        return builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(client -> {
                    configuration.applyTo(client);
                    client.retryStrategy(new RetryPlan(timeouts.pause()));
                    client.apiCallTimeout(timeouts.call());
                    // Without this every client keeps five threads of its own.
                    client.scheduledExecutorService(timer);
                })
                .build();
    }
}

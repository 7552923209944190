package io.bedrockdiscovery.aws.testing;

import io.bedrockdiscovery.aws.SdkClientFactory;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/** SDK clients as an embedder would make them, counted. */
public final class EmbedderClients implements SdkClientFactory {
    private final AtomicInteger made = new AtomicInteger();
    private final URI server;
    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;

    /**
     * Clients of one server.
     *
     * @param http closed by the test; null for clients that make their own
     */
    public EmbedderClients(String server, SdkHttpClient http) {
        this(server, http, StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDOWN", "secret")));
    }

    public EmbedderClients(String server, SdkHttpClient http, AwsCredentialsProvider credentials) {
        this.server = URI.create(server);
        this.http = http;
        this.credentials = credentials;
    }

    public int made() {
        return made.get();
    }

    @Override
    public AwsCredentialsProvider credentials() {
        return credentials;
    }

    @Override
    public BedrockClient bedrock(Region region) {
        return build(BedrockClient.builder(), region);
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
        made.incrementAndGet();
        if (http != null) {
            builder.httpClient(http);
        }
        return builder.region(region)
                .endpointOverride(server)
                .credentialsProvider(credentials())
                .build();
    }
}

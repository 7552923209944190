package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients that the embedder made serve as well as the adapter's own. */
final class SdkClientFactoryTest {
    private static final io.bedrockdiscovery.domain.model.Region REGION =
            new io.bedrockdiscovery.domain.model.Region("eu-west-1");

    private final AtomicInteger made = new AtomicInteger();
    private AwsStandIn standIn;
    private AwsBedrock aws;

    @BeforeEach
    void open() {
        standIn = new AwsStandIn();
        aws = standIn.client().clients(new Own()).build();
    }

    @AfterEach
    void close() {
        aws.close();
        standIn.close();
    }

    @Test
    void eachIsMadeOnceForARegion() {
        assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
        assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
        assertThat(made).hasValue(1);
        assertThat(value(aws.regionSource().regions(Partition.AWS))).hasSize(2);
        assertThat(value(aws.callerIdentity().account(Partition.AWS))).isEqualTo("111122223333");
        assertThat(made).hasValue(3);
    }

    @Test
    void theirFailuresAreUnderstood() {
        standIn.on(AwsStandIn.models(), refusal(403, "AccessDeniedException", "no"));

        isUnknown(aws.modelSource().models(REGION), Reason.ACCESS_DENIED);
    }

    private final class Own implements SdkClientFactory {
        private final URI endpoint = URI.create(standIn.url());

        @Override
        public AwsCredentialsProvider credentials() {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDOWN", "secret"));
        }

        @Override
        public BedrockClient bedrock(Region region) {
            made.incrementAndGet();
            return BedrockClient.builder()
                    .region(region)
                    .endpointOverride(endpoint)
                    .credentialsProvider(credentials())
                    .build();
        }

        @Override
        public Ec2Client ec2(Region region) {
            made.incrementAndGet();
            return Ec2Client.builder()
                    .region(region)
                    .endpointOverride(endpoint)
                    .credentialsProvider(credentials())
                    .build();
        }

        @Override
        public StsClient sts(Region region) {
            made.incrementAndGet();
            return StsClient.builder()
                    .region(region)
                    .endpointOverride(endpoint)
                    .credentialsProvider(credentials())
                    .build();
        }
    }
}

package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Clients that the embedder made serve as well as the adapter's own. */
final class SdkClientFactoryTest {
    private static final io.bedrockdiscovery.domain.model.Region REGION =
            new io.bedrockdiscovery.domain.model.Region("eu-west-1");

    private AwsStandIn standIn;
    private ClientsOver own;
    private AwsBedrock aws;

    @BeforeEach
    void open() {
        standIn = new AwsStandIn();
        own = new ClientsOver(standIn.url(), null);
        aws = standIn.client().clients(own).build();
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
        assertThat(own.made()).isEqualTo(1);
        assertThat(value(aws.regionSource().regions(Partition.AWS))).hasSize(2);
        assertThat(value(aws.callerIdentity().account(Partition.AWS))).isEqualTo("111122223333");
        assertThat(own.made()).isEqualTo(3);
    }

    @Test
    void theirCredentialsStayOpen() {
        AtomicBoolean closed = new AtomicBoolean();
        class Closeable implements AwsCredentialsProvider, AutoCloseable {
            @Override
            public AwsCredentials resolveCredentials() {
                return AwsBasicCredentials.create("AKIDEMBEDDER", "secret");
            }

            @Override
            public void close() {
                closed.set(true);
            }
        }
        AwsBedrock other = standIn.client()
                .clients(new ClientsOver(standIn.url(), null, new Closeable()))
                .build();
        assertThat(value(other.callerIdentity().caller()).account()).isNull();
        other.close();
        assertThat(closed).isFalse();
    }

    @Test
    void theirFailuresAreUnderstood() {
        standIn.on(AwsStandIn.models(), refusal(403, "AccessDeniedException", "no"));

        isUnknown(aws.modelSource().models(REGION), Reason.ACCESS_DENIED);
    }
}

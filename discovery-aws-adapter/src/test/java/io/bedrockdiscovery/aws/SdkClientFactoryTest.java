package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.EmbedderClients;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Clients of an embedder serve as well as the adapter's own. */
@Timeout(60)
final class SdkClientFactoryTest {
    private static final Region REGION = new Region("eu-west-1");

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    private final EmbedderClients clients = new EmbedderClients(standIn.url(), null);

    @AutoClose
    private final AwsBedrock aws = standIn.adapter().clients(clients).build();

    @Test
    void client_isCreatedOnceForARegion() {
        assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
        assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
        assertThat(clients.made()).isEqualTo(1);
        assertThat(value(SourceCalls.regions(aws, Partition.AWS))).hasSize(2);
        assertThat(value(SourceCalls.account(aws, Partition.AWS))).isEqualTo("111122223333");
        assertThat(clients.made()).isEqualTo(3);
    }

    @Test
    void credentials_stayOpenWhenTheAdapterIsClosed() {
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
        AwsBedrock other = standIn.adapter()
                .clients(new EmbedderClients(standIn.url(), null, new Closeable()))
                .build();
        assertThat(value(SourceCalls.caller(other)).account()).isNull();
        other.close();
        assertThat(closed).isFalse();
    }

    @Test
    void failure_isClassified() {
        standIn.on(AwsStandIn.models(), refusal(403, "AccessDeniedException", "no"));

        isUnknown(SourceCalls.models(aws, REGION), Reason.ACCESS_DENIED);
    }

    @Test
    void deadlineOfTheContext_endsTheCall() {
        standIn.on(AwsStandIn.models(), okJson(AwsStandIn.MODELS).withFixedDelay(20_000));

        isUnknown(
                aws.sources().models().models(REGION, CallContext.within(Duration.ofSeconds(1))),
                Reason.TIMED_OUT,
                "before the deadline");
    }
}

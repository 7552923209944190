package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.EmbedderClients;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** The settings by which an embedder names everything, with nothing in the environment. */
@Timeout(60)
final class AwsBedrockBuilderTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDNAMED", "secret"));

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    private AwsBedrockBuilder builder() {
        return AwsBedrock.builder()
                .timeouts(TestAdapter.TIMEOUTS)
                .environment(name -> name.equals("AWS_BEARER_TOKEN_BEDROCK") ? "key" : null)
                .credentialsProvider(CREDENTIALS)
                .endpointOverride(URI.create(standIn.url()));
    }

    @Test
    void everyService_isAskedAtTheEndpointWithTheCredentials() {
        try (AwsBedrock aws = builder().region(REGION).build()) {
            assertThat(SourceCalls.models(aws, REGION)).isInstanceOf(Outcome.Known.class);
            assertThat(SourceCalls.regions(aws, Partition.AWS)).isInstanceOf(Outcome.Known.class);
            assertThat(SourceCalls.account(aws, Partition.AWS)).isInstanceOf(Outcome.Known.class);
            assertThat(aws.configuredRegion()).contains(REGION);
        }

        assertThat(standIn.count(anyRequestedFor(anyUrl()))).isEqualTo(3);
        assertThat(standIn.count(anyRequestedFor(anyUrl())
                        .withHeader("Authorization", matching(".*Credential=AKIDNAMED/[0-9]+/eu-west-1/.*"))))
                .isEqualTo(3);
    }

    @Test
    void region_tellsThePartition() {
        try (AwsBedrock aws = builder().region(new Region("cn-north-1")).build()) {
            assertThat(SourceCalls.caller(aws))
                    .isInstanceOfSatisfying(
                            Outcome.Known.class,
                            known -> assertThat(((Caller) known.value()).partition())
                                    .isEqualTo(new Partition("aws-cn")));
        }
    }

    @Test
    void httpClient_makesTheCallsAndStaysOpen() {
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        try (SdkHttpClient real = Apache5HttpClient.create()) {
            SdkHttpClient counting = new SdkHttpClient() {
                @Override
                public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                    calls.incrementAndGet();
                    return real.prepareRequest(request);
                }

                @Override
                public void close() {
                    closed.set(true);
                }
            };
            try (AwsBedrock aws = builder().httpClient(counting).build()) {
                assertThat(SourceCalls.models(aws, REGION)).isInstanceOf(Outcome.Known.class);
            }
        }

        assertThat(calls).hasValue(1);
        assertThat(closed).isFalse();
    }

    @Test
    void factoryOfClients_withASettingThatItBrings_isRefused() {
        AwsBedrockBuilder both = builder().clients(new EmbedderClients(standIn.url(), null));

        assertThatIllegalStateException()
                .isThrownBy(both::build)
                .withMessage("the factory of clients brings credentials, endpoint and HTTP client; set none of them");
    }
}

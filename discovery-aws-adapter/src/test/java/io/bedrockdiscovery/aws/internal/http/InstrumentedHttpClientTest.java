package io.bedrockdiscovery.aws.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class InstrumentedHttpClientTest {
    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @AutoClose
    private final AwsBedrock aws = standIn.adapter().build();

    @Test
    void latencyOfAnAnswer_isThatOfOneExchange() {
        standIn.on(AwsStandIn.models(), okJson(AwsStandIn.MODELS).withFixedDelay(50));

        long start = System.nanoTime();
        Outcome<List<FoundationModel>> outcome = SourceCalls.models(aws, new Region("eu-west-1"));
        Duration whole = Duration.ofNanos(System.nanoTime() - start);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Known.class,
                        known -> assertThat(known.latency()).isNotNull().isBetween(Duration.ofMillis(40), whole));
    }
}

package io.bedrockdiscovery.aws.internal.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import org.junit.jupiter.api.Test;

final class DefaultSdkClientFactoryTest {
    /** The key may belong to another account than the credentials that EC2 and STS are called with. */
    @Test
    void bedrockApiKeyOfTheEnvironment_isNotUsed() {
        try (AwsStandIn standIn = new AwsStandIn();
                SystemProperties properties = new SystemProperties()) {
            properties.set("aws.bearerTokenBedrock", "somebody-else");
            try (AwsBedrock aws = standIn.adapter().build()) {
                assertThat(SourceCalls.models(aws, new Region("eu-west-1"))).isInstanceOf(Outcome.Known.class);
            }
            assertThat(standIn.count(getRequestedFor(urlPathEqualTo("/foundation-models"))
                            .withHeader("Authorization", matching("AWS4-HMAC-SHA256 .*"))))
                    .isEqualTo(1);
        }
    }
}

package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.Region;
import org.junit.jupiter.api.Test;

/** A Bedrock API key in the environment may be another account's than the credentials that EC2 and STS are asked with. */
final class BearerTokenTest {
    @Test
    void whatIsRememberedForAnAccountIsAskedInItsName() {
        try (AwsStandIn standIn = new AwsStandIn();
                SystemProperties properties = new SystemProperties()) {
            properties.set("aws.bearerTokenBedrock", "somebody-else");
            try (AwsBedrock aws = standIn.client().build()) {
                assertThat(aws.modelSource().models(new Region("eu-west-1"))).isInstanceOf(Outcome.Known.class);
            }
            assertThat(standIn.count(getRequestedFor(urlPathEqualTo("/foundation-models"))
                            .withHeader("Authorization", matching("AWS4-HMAC-SHA256 .*"))))
                    .isEqualTo(1);
        }
    }
}

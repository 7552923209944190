package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static io.bedrockdiscovery.aws.AwsStandIn.refusalOfEc2;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** EC2 speaks XML and has codes of its own. */
final class Ec2FaultsTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        refusalOfEc2(403, "UnauthorizedOperation", "no"), Reason.ACCESS_DENIED, "ec2:DescribeRegions"),
                arguments(
                        refusalOfEc2(403, "UnauthorizedOperation", "with an explicit deny in a service control policy"),
                        Reason.ACCESS_DENIED,
                        "service control policy"),
                arguments(refusalOfEc2(401, "AuthFailure", "no"), Reason.CREDENTIALS_INVALID, "AuthFailure"),
                arguments(refusalOfEc2(400, "RequestExpired", "no"), Reason.CREDENTIALS_INVALID, "expired"),
                arguments(refusalOfEc2(503, "RequestLimitExceeded", "no"), Reason.THROTTLED, "too many calls"),
                arguments(refusalOfEc2(500, "InternalError", "no"), Reason.SERVICE_ERROR, "InternalError"),
                arguments(aResponse().withStatus(502).withBody("<html>"), Reason.SERVICE_ERROR, "502"),
                arguments(okXml("<html><body>sign in</body></html>"), Reason.BAD_ANSWER, "no region"),
                arguments(okXml("<DescribeRegionsResponse></DescribeRegionsResponse>"), Reason.BAD_ANSWER, "no region"),
                arguments(okXml("<DescribeRegionsResponse><regionInfo><item>"), Reason.BAD_ANSWER, "read"),
                arguments(okXml(""), Reason.BAD_ANSWER, "no region"),
                arguments(
                        okXml("<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(100) + "\">]><a>&b;</a>"),
                        Reason.BAD_ANSWER,
                        ""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfEc2IsNotThatOfTheRegions(ResponseDefinitionBuilder answer, Reason reason, String says) {
        try (AwsStandIn standIn = new AwsStandIn();
                AwsBedrock aws = standIn.client().build()) {
            standIn.on(AwsStandIn.regions(), answer);

            isUnknown(aws.regionSource().regions(Partition.AWS), reason, says);
            assertThat(value(aws.modelSource().models(new Region("us-east-1")))).hasSize(2);
        }
    }
}

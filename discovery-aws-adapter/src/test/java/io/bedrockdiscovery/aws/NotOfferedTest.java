package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** A name that does not resolve is knowledge only where nobody has heard of the region and other names do resolve. */
final class NotOfferedTest {
    private static final String PROFILE = """
            [profile test]
            region = us-east-1
            aws_access_key_id = AKIDEXAMPLE
            aws_secret_access_key = secret
            """;
    private static final Region UNHEARD_OF = new Region("eu-west-9");
    /** Where EC2 is and, as far as the SDK's metadata goes, Bedrock is not. */
    private static final Region WITHOUT_BEDROCK = new Region("cn-northwest-1");

    private static final Region DOCUMENTED = new Region("eu-west-1");

    @Test
    void anUnknownRegionWithoutANameIsNotOffered() {
        try (AwsBedrock aws = client(new FakeNames(NotOfferedTest::allButBedrock))) {
            assertThat(aws.modelSource().models(UNHEARD_OF)).isEqualTo(new Outcome.NotOffered<>());
            assertThat(aws.profileSource().profiles(UNHEARD_OF, ProfileType.APPLICATION))
                    .isEqualTo(new Outcome.NotOffered<>());
            assertThat(aws.latencyProbe().probe(UNHEARD_OF, 1)).isEqualTo(new Outcome.NotOffered<>());
        }
    }

    @Test
    void aDocumentedRegionWithoutANameIsUnreachable() {
        try (AwsBedrock aws = client(new FakeNames(NotOfferedTest::allButBedrock))) {
            isUnknown(aws.modelSource().models(DOCUMENTED), Reason.UNREACHABLE, "does not resolve");
        }
    }

    @Test
    void aRegionThatAwsDocumentsWithoutBedrockIsNotOffered() {
        try (AwsBedrock aws = client(new FakeNames(NotOfferedTest::allButBedrock))) {
            assertThat(aws.modelSource().models(WITHOUT_BEDROCK)).isEqualTo(new Outcome.NotOffered<>());
        }
    }

    @Test
    void withoutANetworkNothingIsLearnt() {
        try (AwsBedrock aws = client(new FakeNames(host -> {
            throw new UnknownHostException(host + ": Temporary failure in name resolution");
        }))) {
            isUnknown(aws.modelSource().models(UNHEARD_OF), Reason.UNREACHABLE, "does not resolve");
        }
    }

    private static InetAddress[] allButBedrock(String host) throws UnknownHostException {
        if (host.startsWith("bedrock")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static AwsBedrock client(FakeNames names) {
        return AwsStandIn.client(PROFILE).resolver(names).build();
    }
}

package io.bedrockdiscovery.aws.internal.failure;

import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.failure;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.FakeDnsResolver;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FailureClassifierTest {
    /**
     * A name that does not resolve is knowledge only if the SDK does not document the region and other names do
     * resolve.
     */
    @Nested
    final class NotOffered {
        private static final String PROFILE = """
                [profile test]
                region = us-east-1
                aws_access_key_id = AKIDEXAMPLE
                aws_secret_access_key = secret
                """;
        private static final Region UNDOCUMENTED = new Region("eu-west-9");

        /** A region in which the SDK documents EC2 and not Bedrock. */
        private static final Region WITHOUT_BEDROCK = new Region("cn-northwest-1");

        private static final Region DOCUMENTED = new Region("eu-west-1");

        @Test
        void undocumentedRegionWithoutAName_isNotOffered() {
            try (AwsBedrock aws = adapter(NotOffered::resolveAllButBedrock)) {
                assertThat(SourceCalls.models(aws, UNDOCUMENTED)).isEqualTo(new Outcome.NotOffered<>());
                assertThat(SourceCalls.profiles(aws, UNDOCUMENTED, ProfileType.APPLICATION))
                        .isEqualTo(new Outcome.NotOffered<>());
                assertThat(SourceCalls.probe(aws, UNDOCUMENTED, 1)).isEqualTo(new Outcome.NotOffered<>());
            }
        }

        @Test
        void documentedRegionWithoutAName_isUnreachable() {
            try (AwsBedrock aws = adapter(NotOffered::resolveAllButBedrock)) {
                isUnknown(SourceCalls.models(aws, DOCUMENTED), Reason.UNREACHABLE, "does not resolve");
            }
        }

        @Test
        void regionDocumentedWithoutBedrock_isNotOffered() {
            try (AwsBedrock aws = adapter(NotOffered::resolveAllButBedrock)) {
                assertThat(SourceCalls.models(aws, WITHOUT_BEDROCK)).isEqualTo(new Outcome.NotOffered<>());
            }
        }

        @Test
        void anyRegionWithoutANetwork_isUnreachable() {
            try (AwsBedrock aws = adapter(host -> {
                throw new UnknownHostException(host + ": Temporary failure in name resolution");
            })) {
                isUnknown(SourceCalls.models(aws, UNDOCUMENTED), Reason.UNREACHABLE, "does not resolve");
            }
        }

        private static InetAddress[] resolveAllButBedrock(String host) throws UnknownHostException {
            if (host.startsWith("bedrock")) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        private static AwsBedrock adapter(FakeDnsResolver.LookUp names) {
            return TestAdapter.of(PROFILE).resolver(new FakeDnsResolver(names)).build();
        }
    }

    /** The user asks for FIPS endpoints, which few regions have. */
    @Nested
    final class Fips {
        private static final Region WITHOUT_FIPS = new Region("eu-west-1");
        private static final Region UNDOCUMENTED = new Region("eu-west-9");
        private static final String NONE = "FIPS endpoints are asked for and this region has none";

        @Test
        void case18_regionWithoutAFipsEndpoint_isToldAsSuch() {
            try (AwsBedrock aws = adapter("", Fips::resolveAllButFips)) {
                for (Outcome<?> outcome : List.of(
                        SourceCalls.models(aws, WITHOUT_FIPS),
                        SourceCalls.models(aws, UNDOCUMENTED),
                        SourceCalls.profiles(aws, WITHOUT_FIPS, ProfileType.SYSTEM_DEFINED))) {
                    isUnknown(outcome, Reason.UNREACHABLE, NONE, "bedrock-fips.", "AWS_USE_FIPS_ENDPOINT");
                    assertThat(failure(outcome).message()).doesNotContain("check the network", "not offered");
                }
            }
        }

        @Test
        void case18_regionWithoutAFipsEndpoint_isToldAsSuchWithoutDnsToo() {
            try (AwsBedrock aws = adapter("", host -> {
                throw new UnknownHostException(host + ": Name or service not known");
            })) {
                isUnknown(SourceCalls.models(aws, WITHOUT_FIPS), Reason.UNREACHABLE, NONE);
                isUnknown(SourceCalls.models(aws, new Region("us-east-1")), Reason.UNREACHABLE, "check the network");
            }
        }

        @Test
        void case18_probe_connectsToTheFipsEndpoint() {
            List<String> asked = new CopyOnWriteArrayList<>();
            try (AwsBedrock aws = adapter("", host -> {
                asked.add(host);
                return resolveAllButFips(host);
            })) {
                isUnknown(SourceCalls.probe(aws, WITHOUT_FIPS, 1), Reason.UNREACHABLE, NONE);
            }
            assertThat(asked).contains("bedrock-runtime-fips.eu-west-1.amazonaws.com");
        }

        @Test
        void fipsBesideAnEndpointOverride_isAContradiction() {
            try (AwsBedrock aws = adapter("endpoint_url = http://127.0.0.1:9\n", Fips::resolveAllButFips)) {
                isUnknown(SourceCalls.models(aws, WITHOUT_FIPS), Reason.OTHER, "FIPS", "endpoint override");
            }
        }

        private static InetAddress[] resolveAllButFips(String host) throws UnknownHostException {
            if (host.contains("-fips.")) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        private static AwsBedrock adapter(String more, FakeDnsResolver.LookUp names) {
            return TestAdapter.of("""
                            [profile test]
                            region = us-east-1
                            use_fips_endpoint = true
                            aws_access_key_id = AKIDEXAMPLE
                            aws_secret_access_key = secret
                            """ + more)
                    .resolver(new FakeDnsResolver(names))
                    .build();
        }
    }
}

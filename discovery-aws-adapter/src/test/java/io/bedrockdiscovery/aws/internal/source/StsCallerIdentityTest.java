package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.ContractAdapters;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.CallerIdentityContract;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StsCallerIdentityTest extends CallerIdentityContract {
    @AutoClose
    private final ContractAdapters adapters = new ContractAdapters();

    private AwsStandIn sts;

    @Override
    protected CallerIdentity of(String account) {
        // The digest covers the endpoint, so that all identities need the same server.
        if (sts == null) {
            sts = adapters.standIn();
        }
        String key = "AKID" + account;
        sts.on(
                AwsStandIn.identity().withHeader("Authorization", containing("Credential=" + key + "/")),
                okXml(AwsStandIn.IDENTITY.replace(World.ACCOUNT, account)));
        return adapters.sources(TestAdapter.of(sts.profile().replace("AKIDEXAMPLE", key)))
                .identity();
    }

    @Override
    protected Optional<CallerIdentity> anonymous() {
        return Optional.of(
                adapters.sources(TestAdapter.of("").profileName(null)).identity());
    }

    @Override
    protected Optional<CallerIdentity> refused() {
        return Optional.of(adapters.answering(AwsStandIn.refusalOfEc2(403, "AccessDenied", "no"))
                .identity());
    }

    @Nested
    final class Answers {
        @AutoClose
        private final AwsStandIn standIn = new AwsStandIn();

        @AutoClose
        private final SystemProperties properties = new SystemProperties();

        @Test
        void keysOfAProfile_identifyTheCallerWithoutARequest() {
            try (AwsBedrock aws = standIn.adapter().build()) {
                Caller caller = value(SourceCalls.caller(aws));

                assertThat(caller.partition()).isEqualTo(Partition.AWS);
                assertThat(caller.account()).isNull();
                assertThat(caller.digest()).hasSize(32).doesNotContain("AKIDEXAMPLE", "secret");
            }
            assertThat(standIn.server().getAllServeEvents()).isEmpty();
        }

        @Test
        void digest_dependsOnKeyAndEndpoint() {
            String digest = digest(standIn.profile());

            assertThat(digest(standIn.profile())).isEqualTo(digest);
            assertThat(digest(standIn.profile().replace("AKIDEXAMPLE", "AKIDANOTHER")))
                    .isNotEqualTo(digest);
            assertThat(digest(standIn.profile().replace("127.0.0.1", "localhost")))
                    .isNotEqualTo(digest);
        }

        @Test
        void account_comesFromTheProfileOrFromSts() {
            String withAccount =
                    standIn.profile().replace("services = here", "services = here\naws_account_id = 111122223333");
            try (AwsBedrock aws = TestAdapter.of(withAccount).build()) {
                assertThat(value(SourceCalls.caller(aws)).account()).isEqualTo("111122223333");
            }
            try (AwsBedrock aws = standIn.adapter().build()) {
                assertThat(value(SourceCalls.account(aws, Partition.AWS))).isEqualTo("111122223333");
            }
        }

        @Test
        void principal_comesFromSts() {
            String arn = "arn:aws:iam::111122223333:user/dev";
            standIn.on(
                    AwsStandIn.identity(),
                    okXml(AwsStandIn.IDENTITY.replace("<Account>", "<Arn>" + arn + "</Arn><Account>")));
            try (AwsBedrock aws = standIn.adapter().build()) {
                assertThat(value(aws.sources().identity().principal(Partition.AWS, CallContext.unlimited())))
                        .isEqualTo(arn);
            }
        }

        @Test
        void answerWithoutAccountId_isABadAnswer() {
            standIn.on(AwsStandIn.identity(), okXml(AwsStandIn.IDENTITY.replace("111122223333", "me")));
            try (AwsBedrock aws = standIn.adapter().build()) {
                isUnknown(SourceCalls.account(aws, Partition.AWS), Reason.BAD_ANSWER);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "my-team"})
        void invalidAccountIdOfTheEnvironment_isIgnored(String account) {
            properties.set("aws.accessKeyId", "AKIDENVIRONMENT");
            properties.set("aws.secretAccessKey", "secret");
            properties.set("aws.accountId", account);

            try (AwsBedrock aws = TestAdapter.of("").profileName(null).build()) {
                assertThat(value(SourceCalls.caller(aws)).account()).isNull();
            }
        }

        private static String digest(String profile) {
            try (AwsBedrock aws = TestAdapter.of(profile).build()) {
                return value(SourceCalls.caller(aws)).digest();
            }
        }
    }

    @Test
    void case15_regionOfAwsDefaultRegion_isToldAndDecidesThePartition() {
        String profile = adapters.standIn().profile().replace("region = us-east-1\n", "");
        try (AwsBedrock aws = TestAdapter.of(profile)
                .variable("AWS_DEFAULT_REGION", "us-gov-west-1")
                .build()) {
            assertThat(value(SourceCalls.caller(aws)).partition()).isEqualTo(new Partition("aws-us-gov"));
            assertThat(aws.sources().identity().notices())
                    .singleElement()
                    .asString()
                    .contains("us-gov-west-1", "AWS_DEFAULT_REGION");
        }
    }

    @Test
    void usualConfiguration_isNotWorthANotice() {
        try (AwsBedrock aws = adapters.standIn().adapter().build()) {
            assertThat(aws.sources().identity().notices()).isEmpty();
        }
    }

    @Test
    void certificateBundleThatDoesNotExist_isNotNeededToTellTheCaller() {
        try (AwsBedrock aws = adapters.standIn()
                .adapter()
                .variable("AWS_CA_BUNDLE", "/nowhere/bundle.pem")
                .build()) {
            assertThat(value(SourceCalls.caller(aws)).digest()).isNotEmpty();
        }
    }
}

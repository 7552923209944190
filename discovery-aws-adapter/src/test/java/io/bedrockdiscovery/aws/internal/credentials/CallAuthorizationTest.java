package io.bedrockdiscovery.aws.internal.credentials;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.AwsStandIn.refusal;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.failure;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Reason;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A user who has an API key of Bedrock. */
@Timeout(60)
final class CallAuthorizationTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final String KEY = "ABSKthisIsTheKeyOfTheseTests";

    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @BeforeEach
    void configure() {
        properties.set("aws.endpointUrl", standIn.url());
    }

    @Test
    void case16_keyAlone_isWhatBedrockIsAskedWith() {
        try (AwsBedrock aws = adapter()) {
            assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
            assertThat(value(SourceCalls.profiles(aws, REGION, ProfileType.SYSTEM_DEFINED)))
                    .hasSize(1);
        }
        assertThat(standIn.count(anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer " + KEY))))
                .isEqualTo(2);
    }

    @Test
    void case16_keyAlone_isNotShownToOtherServices() {
        try (AwsBedrock aws = adapter()) {
            isUnknown(SourceCalls.regions(aws, Partition.AWS), Reason.CREDENTIALS_INVALID, "API key", "EC2");
            isUnknown(SourceCalls.account(aws, Partition.AWS), Reason.CREDENTIALS_INVALID, "API key", "STS");
        }
        assertThat(standIn.count(postRequestedFor(anyUrl()))).isZero();
    }

    @Test
    void case16_owner_isADigestOfTheKey() {
        try (AwsBedrock aws = adapter();
                AwsBedrock other =
                        keyless().variable(ApiKey.VARIABLE, KEY + "2").build()) {
            Caller caller = value(SourceCalls.caller(aws));
            assertThat(caller.account()).isNull();
            assertThat(caller.digest())
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo(value(SourceCalls.caller(other)).digest());
            assertThat(caller.toString()).doesNotContain(KEY);
        }
        assertThat(standIn.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void case16_keyThatIsRefused_saysNothingAboutTheRegion() {
        standIn.on(
                AwsStandIn.models(),
                refusal(
                        403,
                        "AccessDeniedException",
                        "Authentication failed: Please make sure your API Key is valid."));
        try (AwsBedrock aws = adapter()) {
            isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, "eu-west-1", "one region");
            assertThat(value(SourceCalls.profiles(aws, REGION, ProfileType.APPLICATION)))
                    .isEmpty();
        }
    }

    @Test
    void keyThatHasExpired_isToldAsSuch() {
        standIn.on(AwsStandIn.models(), refusal(403, "AccessDeniedException", "Bearer Token has expired"));
        try (AwsBedrock aws = adapter()) {
            isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, "API key has expired");
        }
    }

    @Test
    void policyThatDeniesTheOwnerOfTheKey_isADenial() {
        standIn.on(
                AwsStandIn.models(),
                refusal(403, "AccessDeniedException", "with an explicit deny in a service control policy"));
        try (AwsBedrock aws = adapter()) {
            isUnknown(SourceCalls.models(aws, REGION), Reason.DENIED_BY_ORGANIZATION, "service control policy");
        }
    }

    @Test
    void case16_answerThatRepeatsTheKey_isShownWithoutIt() {
        standIn.on(AwsStandIn.models(), refusal(400, "ValidationException", "bad header Bearer " + KEY));
        try (AwsBedrock aws = adapter()) {
            isUnknown(SourceCalls.models(aws, REGION), Reason.OTHER, "bad header");
            assertThat(failure(SourceCalls.models(aws, REGION)).message()).doesNotContain(KEY);
        }
    }

    @Test
    void credentialsBesideTheKey_sign() {
        properties.set("aws.accessKeyId", "AKIDENVIRONMENT");
        properties.set("aws.secretAccessKey", "secret");
        try (AwsBedrock aws = adapter()) {
            assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
            assertThat(value(SourceCalls.account(aws, Partition.AWS))).isEqualTo("111122223333");
        }
        assertThat(standIn.count(anyRequestedFor(urlPathEqualTo("/foundation-models"))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))))
                .isZero();
    }

    @Test
    void namedProfileWithoutCredentials_isNotReplacedByTheKey() {
        try (AwsBedrock aws =
                keyless().profileName("nobody").variable(ApiKey.VARIABLE, KEY).build()) {
            isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, "'nobody'");
        }
    }

    @Test
    void credentialsThatCannotBeFetched_areNotReplacedByTheKey() {
        properties.set("aws.containerCredentialsFullUri", standIn.url() + "/container");
        standIn.on(get(urlPathEqualTo("/container")), aResponse().withStatus(403));
        try (AwsBedrock aws = adapter()) {
            isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, "no AWS credentials");
        }
    }

    private static AwsBedrock adapter() {
        return keyless().variable(ApiKey.VARIABLE, KEY).build();
    }

    private static TestAdapter keyless() {
        return TestAdapter.of("").profileName(null);
    }
}

package io.bedrockdiscovery.aws.internal.failure;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class CredentialFailureClassifierTest {
    private static final Region REGION = new Region("eu-west-1");

    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @Nested
    final class Profiles {
        @Test
        void missingProfile_isNamed() {
            try (AwsBedrock aws = standIn.adapter().profileName("nobody").build()) {
                assertInvalid(aws, "'nobody'");
            }
            assertThat(standIn.server().getAllServeEvents()).isEmpty();
        }

        @Test
        void noCredentials_nameTheWaysToGetThem() {
            try (AwsBedrock aws = TestAdapter.of("").profileName(null).build()) {
                assertInvalid(aws, "aws sso login");
                isUnknown(SourceCalls.caller(aws), Reason.CREDENTIALS_INVALID, "AWS_ACCESS_KEY_ID");
            }
        }

        @Test
        void roleThatMayNotBeAssumed_pointsToItsTrustPolicy() {
            properties.set("aws.endpointUrlSts", standIn.url());
            standIn.on(assumeRole(), AwsStandIn.refusalOfSts(403, "AccessDenied", "no"));

            try (AwsBedrock aws = TestAdapter.of(roleProfile()).build()) {
                isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, "trust policy");
            }
        }

        @Test
        void case17_roleThatNeedsAnMfaCode_isToldWithTheWayOut() {
            properties.set("aws.endpointUrlSts", standIn.url());
            standIn.on(assumeRole(), AwsStandIn.refusalOfSts(403, "AccessDenied", "no"));
            String withMfa =
                    roleProfile().replaceFirst("role_arn", "mfa_serial = arn:aws:iam::111122223333:mfa/dev\nrole_arn");

            try (AwsBedrock aws = TestAdapter.of(withMfa).build()) {
                isUnknown(
                        SourceCalls.models(aws, REGION),
                        Reason.CREDENTIALS_INVALID,
                        "needs an MFA code, which this program cannot ask for",
                        "aws configure export-credentials --profile test --format env");
            }
        }

        @Test
        void case17_mfaCodeOfTheSourceProfile_isToldToo() {
            properties.set("aws.endpointUrlSts", standIn.url());
            standIn.on(assumeRole(), AwsStandIn.refusalOfSts(403, "AccessDenied", "no"));
            String chained = """
                    [profile test]
                    region = us-east-1
                    role_arn = arn:aws:iam::111122223333:role/reader
                    source_profile = middle
                    [profile middle]
                    region = us-east-1
                    role_arn = arn:aws:iam::111122223333:role/middle
                    mfa_serial = arn:aws:iam::111122223333:mfa/dev
                    source_profile = base
                    [profile base]
                    aws_access_key_id = AKIDBASE
                    aws_secret_access_key = secret
                    """;

            try (AwsBedrock aws = TestAdapter.of(chained).build()) {
                assertInvalid(aws, "needs an MFA code");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "blocked", "<html><body>Blocked by the proxy</body></html>"})
        void refusalByAProxy_isAFailureOfTheCredentialsToo(String body) {
            properties.set("aws.endpointUrlSts", standIn.url());
            standIn.on(assumeRole(), aResponse().withStatus(403).withBody(body));

            try (AwsBedrock aws = TestAdapter.of(roleProfile()).build()) {
                assertInvalid(aws, "HTTP 403");
            }
        }

        private String roleProfile() {
            return """
                    [profile test]
                    region = us-east-1
                    role_arn = arn:aws:iam::111122223333:role/reader
                    source_profile = base
                    services = here
                    [profile base]
                    aws_access_key_id = AKIDBASE
                    aws_secret_access_key = secret
                    """ + standIn.services();
        }

        private static MappingBuilder assumeRole() {
            return post(anyUrl()).withRequestBody(containing("Action=AssumeRole"));
        }
    }

    /** Sessions of IAM Identity Center. Its tokens are cached in the user's home, here one of the tests' own. */
    @Nested
    final class Sso {
        private static final String START = "https://example.com/the-start-of-these-tests";
        private static final String SESSION_NAME = "the-session-of-these-tests";
        private static final String VALID = "2099-01-01T00:00:00Z";
        private static final String EXPIRED = "2020-01-01T00:00:00Z";
        private static final String SESSION = """
                [profile work]
                sso_session = %s
                sso_account_id = 111122223333
                sso_role_name = reader
                region = us-east-1
                [sso-session %s]
                sso_region = us-east-1
                sso_start_url = %s
                """.formatted(SESSION_NAME, SESSION_NAME, START);
        private static final String WITHOUT_SESSION = """
                [profile work]
                sso_region = us-east-1
                sso_start_url = %s
                sso_account_id = 111122223333
                sso_role_name = reader
                region = us-east-1
                """.formatted(START);

        @TempDir
        Path home;

        @BeforeEach
        void configure() {
            properties.set("aws.endpointUrl", standIn.url());
            properties.set("aws.profile", "work");
            properties.set("aws.configFile", home.resolve("config").toString());
            properties.set(
                    "aws.sharedCredentialsFile", home.resolve("credentials").toString());
        }

        @AfterEach
        void deleteTokens() throws Exception {
            Files.deleteIfExists(tokenFile(SESSION_NAME));
            Files.deleteIfExists(tokenFile(START));
        }

        @Test
        void validSession_signs() throws Exception {
            configure(SESSION);
            cacheToken(SESSION_NAME, VALID);
            standIn.on(roleCredentials(), okJson("""
                    {"roleCredentials":{"accessKeyId":"AKIDSSO","secretAccessKey":"s","sessionToken":"t","expiration":4070908800000}}"""));

            try (AwsBedrock aws = TestAdapter.byDefault().build()) {
                assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
            }
            assertThat(standIn.count(anyRequestedFor(urlPathEqualTo("/foundation-models"))
                            .withHeader("Authorization", containing("Credential=AKIDSSO/"))))
                    .isEqualTo(1);
        }

        @Test
        void expiredSession_tellsHowToSignIn() throws Exception {
            configure(SESSION);
            cacheToken(SESSION_NAME, EXPIRED);

            assertTellsHowToSignIn();
            assertThat(standIn.server().getAllServeEvents()).isEmpty();
        }

        @Test
        void missingSession_tellsHowToSignIn() throws Exception {
            configure(SESSION);

            assertTellsHowToSignIn();
        }

        @Test
        void expiredTokenOfAProfileWithoutASession_tellsHowToSignIn() throws Exception {
            configure(WITHOUT_SESSION);
            cacheToken(START, EXPIRED);

            assertTellsHowToSignIn();
        }

        @Test
        void missingTokenOfAProfileWithoutASession_tellsHowToSignIn() throws Exception {
            configure(WITHOUT_SESSION);

            assertTellsHowToSignIn();
        }

        @Test
        void sessionEndedElsewhere_tellsHowToSignInWhereverTheProfileIsNamed() throws Exception {
            configure(SESSION);
            cacheToken(SESSION_NAME, VALID);
            standIn.on(
                    roleCredentials(),
                    aResponse()
                            .withStatus(401)
                            .withHeader("x-amzn-ErrorType", "UnauthorizedException")
                            .withBody("{\"message\":\"Session token not found or invalid\"}"));

            assertTellsHowToSignIn();
            properties.set("aws.profile", "other");
            assertTellsHowToSignIn(TestAdapter.byDefault().profileName("work"));
        }

        private void configure(String profiles) throws Exception {
            Files.writeString(home.resolve("config"), profiles);
        }

        private static void cacheToken(String name, String end) throws Exception {
            Files.createDirectories(tokenFile(name).getParent());
            Files.writeString(tokenFile(name), """
                    {"accessToken":"x","expiresAt":"%s","region":"us-east-1","startUrl":"%s"}""".formatted(end, START));
        }

        private static Path tokenFile(String name) throws Exception {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
            return Path.of(
                    System.getenv("HOME"),
                    ".aws",
                    "sso",
                    "cache",
                    HexFormat.of().formatHex(digest) + ".json");
        }

        private static MappingBuilder roleCredentials() {
            return get(urlPathEqualTo("/federation/credentials"))
                    .withHeader("x-amz-sso_bearer_token", equalTo("x"))
                    .withQueryParam("role_name", equalTo("reader"));
        }

        private void assertTellsHowToSignIn() {
            assertTellsHowToSignIn(TestAdapter.byDefault());
        }

        private void assertTellsHowToSignIn(TestAdapter adapter) {
            try (AwsBedrock aws = adapter.build()) {
                assertInvalid(aws, "aws sso login --profile work");
            }
        }
    }

    private static void assertInvalid(AwsBedrock aws, String messagePart) {
        isUnknown(SourceCalls.caller(aws), Reason.CREDENTIALS_INVALID, messagePart);
        isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, messagePart);
    }
}

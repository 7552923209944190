package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who signed in through IAM Identity Center is let in, and is told how to sign in again when that is over. */
@Timeout(60)
final class SsoTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final String START = "https://example.com/the-start-of-these-tests";
    private static final String LOGIN = "aws sso login --profile work";
    private static final String SESSION = """
            [profile work]
            sso_session = the-session-of-these-tests
            sso_account_id = 111122223333
            sso_role_name = reader
            region = us-east-1
            [sso-session the-session-of-these-tests]
            sso_region = us-east-1
            sso_start_url = %s
            """.formatted(START);
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

    private final SystemProperties properties = new SystemProperties();
    private AwsStandIn standIn;
    private Path token;

    @BeforeEach
    void start() {
        standIn = new AwsStandIn();
        properties.set("aws.endpointUrl", standIn.url());
        properties.set("aws.profile", "work");
        properties.set("aws.configFile", home.resolve("config").toString());
        properties.set("aws.sharedCredentialsFile", home.resolve("credentials").toString());
    }

    @AfterEach
    void stop() throws Exception {
        Files.deleteIfExists(token);
        properties.close();
        standIn.close();
    }

    @Test
    void whoIsSignedInIsLetIn() throws Exception {
        signedInUntil("2099-01-01T00:00:00Z");
        standIn.on(roleCredentials(), okJson("""
                {"roleCredentials":{"accessKeyId":"AKIDSSO","secretAccessKey":"s","sessionToken":"t","expiration":4070908800000}}"""));

        try (AwsBedrock aws =
                AwsBedrock.builder().timeouts(AwsStandIn.FOR_TESTS).build()) {
            assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
        }
        assertThat(standIn.count(anyRequestedFor(urlPathEqualTo("/foundation-models"))
                        .withHeader("Authorization", containing("Credential=AKIDSSO/"))))
                .isEqualTo(1);
    }

    @Test
    void anExpiredSession() throws Exception {
        signedInUntil("2020-01-01T00:00:00Z");

        saysHowToSignIn();
        assertThat(standIn.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void anExpiredTokenOfAProfileWithoutASession() throws Exception {
        Files.writeString(home.resolve("config"), WITHOUT_SESSION);
        cache(START, "2020-01-01T00:00:00Z");

        saysHowToSignIn();
    }

    @Test
    void nobodyHasSignedIn() throws Exception {
        Files.writeString(home.resolve("config"), WITHOUT_SESSION);
        token = cached(START);

        saysHowToSignIn();
    }

    @Test
    void aSessionThatWasEndedElsewhere() throws Exception {
        signedInUntil("2099-01-01T00:00:00Z");
        standIn.on(
                roleCredentials(),
                aResponse()
                        .withStatus(401)
                        .withHeader("x-amzn-ErrorType", "UnauthorizedException")
                        .withBody("{\"message\":\"Session token not found or invalid\"}"));

        saysHowToSignIn();
        properties.set("aws.profile", "other");
        saysHowToSignIn(AwsBedrock.builder().profileName("work"));
    }

    private void saysHowToSignIn() {
        saysHowToSignIn(AwsBedrock.builder());
    }

    private void saysHowToSignIn(AwsBedrockBuilder client) {
        try (AwsBedrock aws = client.timeouts(AwsStandIn.FOR_TESTS).build()) {
            isUnknown(aws.callerIdentity().caller(), Reason.CREDENTIALS_INVALID, LOGIN);
            isUnknown(aws.modelSource().models(REGION), Reason.CREDENTIALS_INVALID, LOGIN);
        }
    }

    private void signedInUntil(String end) throws Exception {
        Files.writeString(home.resolve("config"), SESSION);
        cache("the-session-of-these-tests", end);
    }

    private void cache(String name, String end) throws Exception {
        token = cached(name);
        Files.createDirectories(token.getParent());
        Files.writeString(token, """
                {"accessToken":"x","expiresAt":"%s","region":"us-east-1","startUrl":"%s"}""".formatted(end, START));
    }

    private static Path cached(String name) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
        return Path.of(
                System.getenv("HOME"), ".aws", "sso", "cache", HexFormat.of().formatHex(digest) + ".json");
    }

    private static MappingBuilder roleCredentials() {
        return get(urlPathEqualTo("/federation/credentials"))
                .withHeader("x-amz-sso_bearer_token", equalTo("x"))
                .withQueryParam("role_name", equalTo("reader"));
    }
}

package io.bedrockdiscovery.aws.internal.credentials;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.DeadPort;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Profiles whose session is begun by {@code aws login}. */
@Timeout(60)
final class LoginSessionTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/Admin/dev";
    private static final String TOKENS = "/v1/token";

    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    @TempDir
    Path cache;

    @BeforeEach
    void configure() {
        properties.set("aws.loginCacheDirectory", cache.toString());
        properties.set("aws.endpointUrl", standIn.url());
    }

    @Test
    void case14_validSession_signs() throws Exception {
        cacheToken("2099-01-01T00:00:00Z");

        try (AwsBedrock aws = TestAdapter.of(profile("region = eu-west-1")).build()) {
            assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
            assertThat(value(SourceCalls.caller(aws)).account()).isEqualTo("111122223333");
        }
        assertThat(modelCallsSignedBy("AKIDLOGIN")).isEqualTo(1);
    }

    @Test
    void case14_sessionToRenew_isRenewedInTheRegionOfTheProfile() throws Exception {
        cacheToken("2020-01-01T00:00:00Z");
        renew();

        try (AwsBedrock aws = TestAdapter.of(profile("region = eu-west-1")).build()) {
            assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
        }
        assertThat(modelCallsSignedBy("AKIDRENEWED")).isEqualTo(1);
    }

    @Test
    void case14_sessionToRenew_isRenewedInTheRegionOfAwsDefaultRegion() throws Exception {
        cacheToken("2020-01-01T00:00:00Z");
        renew();

        try (AwsBedrock aws = TestAdapter.of(profile(""))
                .variable("AWS_DEFAULT_REGION", "eu-west-1")
                .build()) {
            assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
        }
        assertThat(standIn.count(postRequestedFor(urlPathEqualTo(TOKENS)))).isEqualTo(1);
    }

    @Test
    void case14_missingSession_tellsHowToSignIn() {
        assertTellsHowToSignIn();
    }

    @Test
    void case14_endedSession_tellsHowToSignIn() throws Exception {
        cacheToken("2020-01-01T00:00:00Z");
        standIn.on(
                post(urlPathEqualTo(TOKENS)),
                aResponse()
                        .withStatus(400)
                        .withHeader("x-amzn-ErrorType", "AccessDeniedException")
                        .withBody("{\"error\":\"TOKEN_EXPIRED\",\"message\":\"no\"}"));

        assertTellsHowToSignIn();
    }

    @Test
    void sessionThatCannotBeRenewedForWantOfAConnection_hasNotEnded() throws Exception {
        cacheToken("2020-01-01T00:00:00Z");
        try (DeadPort nothing = new DeadPort()) {
            properties.set("aws.endpointUrlSignin", nothing.url());
            try (AwsBedrock aws = TestAdapter.of(profile("region = eu-west-1")).build()) {
                isUnknown(SourceCalls.models(aws, REGION), Reason.UNREACHABLE, "credentials could not be fetched");
            }
        }
    }

    @Test
    void case14_endedSessionOfTheSourceProfile_namesThatProfile() {
        String profiles = """
                [profile test]
                region = eu-west-1
                role_arn = arn:aws:iam::111122223333:role/reader
                source_profile = work
                [profile work]
                region = eu-west-1
                login_session = %s
                """.formatted(SESSION);
        try (AwsBedrock aws = TestAdapter.of(profiles).build()) {
            isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, "aws login --profile work");
        }
    }

    private void assertTellsHowToSignIn() {
        try (AwsBedrock aws = TestAdapter.of(profile("region = eu-west-1")).build()) {
            isUnknown(SourceCalls.caller(aws), Reason.CREDENTIALS_INVALID, "aws login --profile test");
            isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, "aws login --profile test");
        }
    }

    private void renew() {
        standIn.on(post(urlPathEqualTo(TOKENS)), okJson("""
                {"accessToken":{"accessKeyId":"AKIDRENEWED","secretAccessKey":"s","sessionToken":"t"},
                "tokenType":"aws_sigv4","expiresIn":900,"refreshToken":"next"}"""));
    }

    private static String profile(String line) {
        return """
                [profile test]
                login_session = %s
                %s
                """.formatted(SESSION, line);
    }

    private int modelCallsSignedBy(String accessKeyId) {
        return standIn.count(anyRequestedFor(urlPathEqualTo("/foundation-models"))
                .withHeader("Authorization", containing("Credential=" + accessKeyId + "/")));
    }

    private void cacheToken(String end) throws Exception {
        byte[] name = MessageDigest.getInstance("SHA-256").digest(SESSION.getBytes(StandardCharsets.UTF_8));
        Files.writeString(cache.resolve(HexFormat.of().formatHex(name) + ".json"), """
                {"accessToken":{"accessKeyId":"AKIDLOGIN","secretAccessKey":"s","sessionToken":"t",
                "accountId":"111122223333","expiresAt":"%s"},"tokenType":"aws_sigv4","refreshToken":"r",
                "clientId":"arn:aws:signin:::devtools/same-device","dpopKey":"%s"}""".formatted(end, key()));
    }

    /** A new key in the form of RFC 5915, in which the session keeps the one that proves its possession. */
    private static String key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] scalar = ((ECPrivateKey) pair.getPrivate()).getS().toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, scalar.length);
        System.arraycopy(scalar, scalar.length - length, padded, 32 - length, length);
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
        HexFormat hex = HexFormat.of();
        byte[] der = hex.parseHex("307702010104" + "20" + hex.formatHex(padded) + "a00a06082a8648ce3d030107a144034200"
                + hex.formatHex(point));
        return "-----BEGIN EC PRIVATE KEY-----\\n" + Base64.getEncoder().encodeToString(der)
                + "\\n-----END EC PRIVATE KEY-----\\n";
    }
}

package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials as users have them, and as they lack them. */
final class CredentialsTest {
    private static final Region REGION = new Region("eu-west-1");

    private final SystemProperties properties = new SystemProperties();
    private AwsStandIn standIn;

    @BeforeEach
    void start() {
        standIn = new AwsStandIn();
    }

    @AfterEach
    void stop() {
        properties.close();
        standIn.close();
    }

    @Test
    void aProfileWithKeysSaysWhoIsCallingWithoutACall() {
        try (AwsBedrock aws = standIn.client().build()) {
            Caller caller = value(aws.callerIdentity().caller());

            assertThat(caller.partition()).isEqualTo(Partition.AWS);
            assertThat(caller.account()).isNull();
            assertThat(caller.digest()).hasSize(32).doesNotContain("AKIDEXAMPLE", "secret");
        }
        assertThat(standIn.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void theDigestIsThatOfTheKeyAndThePlace() {
        String one = digest(standIn.profile());

        assertThat(digest(standIn.profile())).isEqualTo(one);
        assertThat(digest(standIn.profile().replace("AKIDEXAMPLE", "AKIDANOTHER")))
                .isNotEqualTo(one);
        assertThat(digest(standIn.profile().replace("127.0.0.1", "localhost"))).isNotEqualTo(one);
    }

    @Test
    void theAccountComesFromTheProfileOrFromSts() {
        String withAccount =
                standIn.profile().replace("services = here", "services = here\naws_account_id = 111122223333");
        try (AwsBedrock aws = AwsStandIn.client(withAccount).build()) {
            assertThat(value(aws.callerIdentity().caller()).account()).isEqualTo("111122223333");
        }
        try (AwsBedrock aws = standIn.client().build()) {
            assertThat(value(aws.callerIdentity().account(Partition.AWS))).isEqualTo("111122223333");
        }
    }

    @Test
    void somethingThatIsNoAccountIsABadAnswer() {
        standIn.on(AwsStandIn.identity(), okXml(AwsStandIn.IDENTITY.replace("111122223333", "me")));
        try (AwsBedrock aws = standIn.client().build()) {
            isUnknown(aws.callerIdentity().account(Partition.AWS), Reason.BAD_ANSWER);
        }
    }

    @Test
    void aProfileThatDoesNotExistIsNamed() {
        try (AwsBedrock aws = standIn.client().profileName("nobody").build()) {
            isUnknown(aws.callerIdentity().caller(), Reason.CREDENTIALS_INVALID, "'nobody'");
            isUnknown(aws.modelSource().models(REGION), Reason.CREDENTIALS_INVALID, "'nobody'");
        }
        assertThat(standIn.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void withoutAnyCredentialsTheUserIsToldHowToComeByThem() {
        try (AwsBedrock aws = AwsStandIn.client("").profileName(null).build()) {
            isUnknown(aws.callerIdentity().caller(), Reason.CREDENTIALS_INVALID, "aws sso login", "AWS_ACCESS_KEY_ID");
        }
    }

    @Test
    void keysOfTheEnvironmentAreUsedWhereNoProfileIsNamed() {
        properties.set("aws.accessKeyId", "AKIDENVIRONMENT");
        properties.set("aws.secretAccessKey", "secret");
        properties.set("aws.endpointUrlBedrock", standIn.url());
        try (AwsBedrock aws = AwsStandIn.client("").profileName(null).build()) {
            assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
        }
        assertThat(signedBy("AKIDENVIRONMENT")).isTrue();
    }

    @Test
    void aNamedProfileGoesBeforeTheEnvironment() {
        properties.set("aws.accessKeyId", "AKIDENVIRONMENT");
        properties.set("aws.secretAccessKey", "secret");
        try (AwsBedrock aws = standIn.client().build()) {
            assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
        }
        assertThat(signedBy("AKIDEXAMPLE")).isTrue();
        assertThat(signedBy("AKIDENVIRONMENT")).isFalse();
    }

    @Test
    void aRoleIsAssumedThroughItsSourceProfile() {
        properties.set("aws.endpointUrlSts", standIn.url());
        standIn.on(assumeRole(), okXml("""
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                <AccessKeyId>AKIDASSUMED</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
                <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials><AssumedRoleUser>
                <AssumedRoleId>A:b</AssumedRoleId><Arn>arn:aws:sts::111122223333:assumed-role/reader/b</Arn>
                </AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>"""));

        try (AwsBedrock aws = AwsStandIn.client(roleProfile()).build()) {
            assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
            assertThat(value(aws.callerIdentity().caller()).account()).isEqualTo("111122223333");
        }
        assertThat(signedBy("AKIDASSUMED")).isTrue();
    }

    @Test
    void aRoleThatMayNotBeAssumedIsAMatterOfCredentials() {
        properties.set("aws.endpointUrlSts", standIn.url());
        standIn.on(
                assumeRole(),
                AwsStandIn.refusalOfEc2(403, "AccessDenied", "no")
                        .withBody(
                                "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>"));

        try (AwsBedrock aws = AwsStandIn.client(roleProfile()).build()) {
            isUnknown(aws.modelSource().models(REGION), Reason.CREDENTIALS_INVALID, "trust policy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blocked", "<html><body>Blocked by the proxy</body></html>"})
    void aRefusalThatIsNotAwssIsAMatterOfCredentialsToo(String body) {
        properties.set("aws.endpointUrlSts", standIn.url());
        standIn.on(assumeRole(), aResponse().withStatus(403).withBody(body));

        try (AwsBedrock aws = AwsStandIn.client(roleProfile()).build()) {
            isUnknown(aws.modelSource().models(REGION), Reason.CREDENTIALS_INVALID, "HTTP 403");
            isUnknown(aws.callerIdentity().caller(), Reason.CREDENTIALS_INVALID, "HTTP 403");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "my-team"})
    void whatTheEnvironmentTakesForAnAccountIdAndIsNoneIsLeftOut(String account) {
        properties.set("aws.accessKeyId", "AKIDENVIRONMENT");
        properties.set("aws.secretAccessKey", "secret");
        properties.set("aws.accountId", account);

        try (AwsBedrock aws = AwsStandIn.client("").profileName(null).build()) {
            assertThat(value(aws.callerIdentity().caller()).account()).isNull();
        }
    }

    @Test
    void anExpiredSsoSessionSaysHowToSignInAgain() throws Exception {
        Path token = ssoCache("work");
        Files.createDirectories(token.getParent());
        Files.writeString(token, """
                {"accessToken":"x","expiresAt":"2020-01-01T00:00:00Z","region":"us-east-1","startUrl":"https://example.com/start"}""");
        try (AwsBedrock aws = AwsStandIn.client(SSO).build()) {
            isUnknown(aws.callerIdentity().caller(), Reason.CREDENTIALS_INVALID, "aws sso login --profile test");
        } finally {
            Files.delete(token);
        }
    }

    @Test
    void aMissingSsoSessionSaysHowToSignIn() {
        try (AwsBedrock aws = AwsStandIn.client(SSO).build()) {
            isUnknown(aws.callerIdentity().caller(), Reason.CREDENTIALS_INVALID, "aws sso login --profile test");
        }
    }

    private static final String SSO = """
            [profile test]
            sso_session = work
            sso_account_id = 111122223333
            sso_role_name = reader
            region = us-east-1
            [sso-session work]
            sso_region = us-east-1
            sso_start_url = https://example.com/start
            """;

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

    private boolean signedBy(String accessKeyId) {
        return standIn.server().getAllServeEvents().stream()
                .anyMatch(event ->
                        event.getRequest().getHeader("Authorization").contains("Credential=" + accessKeyId + "/"));
    }

    private static String digest(String profile) {
        try (AwsBedrock aws = AwsStandIn.client(profile).build()) {
            return value(aws.callerIdentity().caller()).digest();
        }
    }

    private static Path ssoCache(String session) throws Exception {
        byte[] name = MessageDigest.getInstance("SHA-1").digest(session.getBytes(StandardCharsets.UTF_8));
        return Path.of(
                System.getenv("HOME"), ".aws", "sso", "cache", HexFormat.of().formatHex(name) + ".json");
    }
}

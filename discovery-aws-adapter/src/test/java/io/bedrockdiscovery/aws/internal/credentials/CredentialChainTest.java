package io.bedrockdiscovery.aws.internal.credentials;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.aws.testing.SystemProperties;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class CredentialChainTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final String ROLE = "arn:aws:iam::111122223333:role/reader";

    @AutoClose
    private final SystemProperties properties = new SystemProperties();

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    /** The SDK's default chain finds the credentials if no profile is configured. */
    @Nested
    final class DefaultChain {
        private static final String INSTANCE_ROLES = "/latest/meta-data/iam/security-credentials/";
        private static final String FETCHED = """
                {"Code":"Success","Type":"AWS-HMAC","LastUpdated":"2026-01-01T00:00:00Z","AccessKeyId":"%s",
                "SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}""";

        @TempDir
        Path home;

        @BeforeEach
        void configure() {
            properties.set("aws.endpointUrl", standIn.url());
            properties.set("aws.configFile", home.resolve("config").toString());
            properties.set(
                    "aws.sharedCredentialsFile", home.resolve("credentials").toString());
        }

        @Test
        void defaultProfile_signs() throws Exception {
            write("config", "[default]\nregion = eu-west-1");
            write("credentials", "[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = secret");

            assertSignedBy("AKIDDEFAULT");
        }

        @Test
        void profileNamedInTheEnvironment_signs() throws Exception {
            properties.set("aws.profile", "work");
            write("credentials", """
                    [default]
                    aws_access_key_id = AKIDDEFAULT
                    aws_secret_access_key = secret
                    [work]
                    aws_access_key_id = AKIDWORK
                    aws_secret_access_key = secret""");

            assertSignedBy("AKIDWORK");
        }

        @Test
        void roleOfAProfile_signsThroughItsSource() throws Exception {
            write("config", """
                    [default]
                    region = us-east-1
                    role_arn = %s
                    source_profile = base""".formatted(ROLE));
            write("credentials", "[base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = secret");
            standIn.on(
                    post(anyUrl())
                            .withRequestBody(containing("Action=AssumeRole"))
                            .withHeader("Authorization", containing("Credential=AKIDBASE/")),
                    okXml(assumed("AssumeRole", "AKIDASSUMED")));

            assertSignedBy("AKIDASSUMED");
        }

        @Test
        void webIdentityTokenOfTheEnvironment_signs() throws Exception {
            properties.set("aws.region", "us-east-1");
            properties.set("aws.roleArn", ROLE);
            properties.set("aws.roleSessionName", "pod");
            properties.set("aws.webIdentityTokenFile", write("token", "a.b.c").toString());
            issueForWebIdentity();

            assertSignedBy("AKIDPOD");
        }

        @Test
        void webIdentityTokenOfAProfile_signs() throws Exception {
            write("config", """
                    [default]
                    region = us-east-1
                    role_arn = %s
                    web_identity_token_file = %s""".formatted(ROLE, write("token", "a.b.c")));
            issueForWebIdentity();

            assertSignedBy("AKIDPOD");
        }

        @Test
        void untrustedWebIdentityToken_isAFailureOfTheCredentials() throws Exception {
            properties.set("aws.region", "us-east-1");
            properties.set("aws.roleArn", ROLE);
            properties.set("aws.webIdentityTokenFile", write("token", "a.b.c").toString());
            standIn.on(
                    post(anyUrl()).withRequestBody(containing("Action=AssumeRoleWithWebIdentity")),
                    AwsStandIn.refusalOfSts(400, "InvalidIdentityToken", "no"));

            try (AwsBedrock aws = TestAdapter.byDefault().build()) {
                isUnknown(SourceCalls.models(aws, REGION), Reason.CREDENTIALS_INVALID, "trust policy");
            }
        }

        @Test
        void roleOfAContainer_signs() {
            properties.set("aws.containerCredentialsFullUri", standIn.url() + "/container");
            properties.set("aws.containerAuthorizationToken", "let me in");
            standIn.on(
                    get(urlPathEqualTo("/container")).withHeader("Authorization", equalTo("let me in")),
                    okJson(FETCHED.formatted("AKIDCONTAINER")));

            assertSignedBy("AKIDCONTAINER");
        }

        @Test
        void roleOfAnInstance_signs() {
            standInForInstanceMetadata();
            standIn.on(put(urlPathEqualTo("/latest/api/token")), ok("session"));
            standIn.on(
                    get(urlPathEqualTo(INSTANCE_ROLES)).withHeader(metadataToken(), equalTo("session")), ok("reader"));
            standIn.on(
                    get(urlPathEqualTo(INSTANCE_ROLES + "reader")).withHeader(metadataToken(), equalTo("session")),
                    okJson(FETCHED.formatted("AKIDINSTANCE")));

            assertSignedBy("AKIDINSTANCE");
        }

        @Test
        void instanceWithoutARole_hasNoCredentials() {
            standInForInstanceMetadata();
            standIn.on(any(anyUrl()), ok().withStatus(404));

            try (AwsBedrock aws = TestAdapter.byDefault().build()) {
                isUnknown(
                        SourceCalls.models(aws, REGION),
                        Reason.CREDENTIALS_INVALID,
                        "no AWS credentials found",
                        "aws sso login");
            }
            assertThat(standIn.callsIn(REGION.id())).isZero();
        }

        private void standInForInstanceMetadata() {
            properties.set("aws.disableEc2Metadata", "false");
            properties.set("aws.ec2MetadataServiceEndpoint", standIn.url());
            // One second is not enough for a slow machine.
            properties.set("aws.ec2MetadataServiceTimeout", "20");
        }

        private void issueForWebIdentity() {
            standIn.on(
                    post(anyUrl())
                            .withRequestBody(containing("Action=AssumeRoleWithWebIdentity"))
                            .withRequestBody(containing("WebIdentityToken=a.b.c")),
                    okXml(assumed("AssumeRoleWithWebIdentity", "AKIDPOD")));
        }

        private void assertSignedBy(String accessKeyId) {
            try (AwsBedrock aws = TestAdapter.byDefault().build()) {
                assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
            }
            assertThat(modelCallsSignedBy(accessKeyId)).isEqualTo(1);
        }

        private Path write(String name, String content) throws Exception {
            return Files.writeString(home.resolve(name), content);
        }

        private static String metadataToken() {
            return "x-aws-ec2-metadata-token";
        }
    }

    @Nested
    final class ConfiguredProfile {
        @BeforeEach
        void setKeysOfTheEnvironment() {
            properties.set("aws.accessKeyId", "AKIDENVIRONMENT");
            properties.set("aws.secretAccessKey", "secret");
            properties.set("aws.endpointUrlBedrock", standIn.url());
            properties.set("aws.endpointUrlSts", standIn.url());
        }

        @Test
        void configuredProfile_takesPrecedenceOverTheEnvironment() {
            try (AwsBedrock aws = standIn.adapter().build()) {
                assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
            }
            assertThat(modelCallsSignedBy("AKIDEXAMPLE")).isEqualTo(1);
            assertThat(modelCallsSignedBy("AKIDENVIRONMENT")).isZero();
        }

        @Test
        void noConfiguredProfile_leavesTheKeysOfTheEnvironment() {
            try (AwsBedrock aws = TestAdapter.of("").profileName(null).build()) {
                assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
            }
            assertThat(modelCallsSignedBy("AKIDENVIRONMENT")).isEqualTo(1);
        }

        @Test
        void roleOfTheConfiguredProfile_signsThroughItsSource() {
            standIn.on(
                    post(anyUrl()).withRequestBody(containing("Action=AssumeRole")),
                    okXml(assumed("AssumeRole", "AKIDASSUMED")));
            String profile = """
                    [profile test]
                    region = us-east-1
                    role_arn = %s
                    source_profile = base
                    services = here
                    [profile base]
                    aws_access_key_id = AKIDBASE
                    aws_secret_access_key = secret
                    """.formatted(ROLE) + standIn.services();

            try (AwsBedrock aws = TestAdapter.of(profile).build()) {
                assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
                assertThat(value(SourceCalls.caller(aws)).account()).isEqualTo("111122223333");
            }
            assertThat(modelCallsSignedBy("AKIDASSUMED")).isEqualTo(1);
        }
    }

    private int modelCallsSignedBy(String accessKeyId) {
        return standIn.count(anyRequestedFor(urlPathEqualTo("/foundation-models"))
                .withHeader("Authorization", containing("Credential=" + accessKeyId + "/")));
    }

    private static String assumed(String action, String accessKeyId) {
        return """
                <%1$sResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><%1$sResult><Credentials>
                <AccessKeyId>%2$s</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
                <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials><AssumedRoleUser>
                <AssumedRoleId>A:b</AssumedRoleId><Arn>arn:aws:sts::111122223333:assumed-role/reader/b</Arn>
                </AssumedRoleUser></%1$sResult></%1$sResponse>""".formatted(action, accessKeyId);
    }
}

package io.bedrockdiscovery.aws;

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
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody tells the adapter where the credentials are: it finds them where the SDK does. */
@Timeout(60)
final class DefaultChainTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final String ROLE = "arn:aws:iam::111122223333:role/reader";
    private static final String INSTANCE_ROLES = "/latest/meta-data/iam/security-credentials/";
    private static final String FETCHED = """
            {"Code":"Success","Type":"AWS-HMAC","LastUpdated":"2026-01-01T00:00:00Z","AccessKeyId":"%s",
            "SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}""";

    @TempDir
    Path home;

    private final SystemProperties properties = new SystemProperties();
    private AwsStandIn standIn;

    @BeforeEach
    void start() {
        standIn = new AwsStandIn();
        properties.set("aws.endpointUrl", standIn.url());
        properties.set("aws.configFile", home.resolve("config").toString());
        properties.set("aws.sharedCredentialsFile", home.resolve("credentials").toString());
    }

    @AfterEach
    void stop() {
        properties.close();
        standIn.close();
    }

    @Test
    void theDefaultProfileOfTheSharedFiles() throws Exception {
        write("config", "[default]\nregion = eu-west-1");
        write("credentials", "[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = secret");

        isAskedAs("AKIDDEFAULT");
    }

    @Test
    void theProfileThatTheEnvironmentNames() throws Exception {
        properties.set("aws.profile", "work");
        write("credentials", """
                [default]
                aws_access_key_id = AKIDDEFAULT
                aws_secret_access_key = secret
                [work]
                aws_access_key_id = AKIDWORK
                aws_secret_access_key = secret""");

        isAskedAs("AKIDWORK");
    }

    @Test
    void theRoleOfAProfileThroughItsSource() throws Exception {
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

        isAskedAs("AKIDASSUMED");
    }

    @Test
    void theRoleOfATokenThatTheEnvironmentNames() throws Exception {
        properties.set("aws.region", "us-east-1");
        properties.set("aws.roleArn", ROLE);
        properties.set("aws.roleSessionName", "pod");
        properties.set("aws.webIdentityTokenFile", write("token", "a.b.c").toString());
        givesWebIdentity();

        isAskedAs("AKIDPOD");
    }

    @Test
    void theRoleOfATokenThatAProfileNames() throws Exception {
        write("config", """
                [default]
                region = us-east-1
                role_arn = %s
                web_identity_token_file = %s""".formatted(ROLE, write("token", "a.b.c")));
        givesWebIdentity();

        isAskedAs("AKIDPOD");
    }

    @Test
    void aTokenThatIsNotTrustedIsAMatterOfCredentials() throws Exception {
        properties.set("aws.region", "us-east-1");
        properties.set("aws.roleArn", ROLE);
        properties.set("aws.webIdentityTokenFile", write("token", "a.b.c").toString());
        standIn.on(
                post(anyUrl()).withRequestBody(containing("Action=AssumeRoleWithWebIdentity")),
                ok("<ErrorResponse><Error><Code>InvalidIdentityToken</Code><Message>no</Message></Error></ErrorResponse>")
                        .withStatus(400));

        try (AwsBedrock aws = open()) {
            isUnknown(aws.modelSource().models(REGION), Reason.CREDENTIALS_INVALID, "trust policy");
        }
    }

    @Test
    void theRoleOfAContainer() {
        properties.set("aws.containerCredentialsFullUri", standIn.url() + "/container");
        properties.set("aws.containerAuthorizationToken", "let me in");
        standIn.on(
                get(urlPathEqualTo("/container")).withHeader("Authorization", equalTo("let me in")),
                okJson(FETCHED.formatted("AKIDCONTAINER")));

        isAskedAs("AKIDCONTAINER");
    }

    @Test
    void theRoleOfAnInstance() {
        asOnAnInstance();
        standIn.on(put(urlPathEqualTo("/latest/api/token")), ok("session"));
        standIn.on(get(urlPathEqualTo(INSTANCE_ROLES)).withHeader(metadata(), equalTo("session")), ok("reader"));
        standIn.on(
                get(urlPathEqualTo(INSTANCE_ROLES + "reader")).withHeader(metadata(), equalTo("session")),
                okJson(FETCHED.formatted("AKIDINSTANCE")));

        isAskedAs("AKIDINSTANCE");
    }

    @Test
    void anInstanceWithoutARoleHasNoCredentials() {
        asOnAnInstance();
        standIn.on(any(anyUrl()), ok().withStatus(404));

        try (AwsBedrock aws = open()) {
            isUnknown(
                    aws.modelSource().models(REGION),
                    Reason.CREDENTIALS_INVALID,
                    "no AWS credentials found",
                    "aws sso login");
        }
        assertThat(standIn.callsIn(REGION.id())).isZero();
    }

    private void asOnAnInstance() {
        properties.set("aws.disableEc2Metadata", "false");
        properties.set("aws.ec2MetadataServiceEndpoint", standIn.url());
        // One second is not enough for a slow machine.
        properties.set("aws.ec2MetadataServiceTimeout", "20");
    }

    private void givesWebIdentity() {
        standIn.on(
                post(anyUrl())
                        .withRequestBody(containing("Action=AssumeRoleWithWebIdentity"))
                        .withRequestBody(containing("WebIdentityToken=a.b.c")),
                okXml(assumed("AssumeRoleWithWebIdentity", "AKIDPOD")));
    }

    private void isAskedAs(String accessKeyId) {
        try (AwsBedrock aws = open()) {
            assertThat(value(aws.modelSource().models(REGION))).hasSize(2);
        }
        assertThat(standIn.count(anyRequestedFor(urlPathEqualTo("/foundation-models"))
                        .withHeader("Authorization", containing("Credential=" + accessKeyId + "/"))))
                .isEqualTo(1);
    }

    private static AwsBedrock open() {
        return AwsBedrock.builder().timeouts(AwsStandIn.FOR_TESTS).build();
    }

    private Path write(String name, String content) throws Exception {
        return Files.writeString(home.resolve(name), content);
    }

    private static String metadata() {
        return "x-aws-ec2-metadata-token";
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

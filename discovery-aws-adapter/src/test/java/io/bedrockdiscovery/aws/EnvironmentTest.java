package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program of its own finds its credentials in its environment. */
@Timeout(120)
final class EnvironmentTest {
    @TempDir
    Path home;

    private AwsStandIn standIn;

    @BeforeEach
    void start() {
        standIn = new AwsStandIn();
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void keysAndTheTokenOfASession() throws Exception {
        String said = run(Map.of(
                "AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_SESSION_TOKEN", "a session"));

        assertThat(said).startsWith("Known").contains("amazon.nova-lite-v1:0");
        assertThat(standIn.count(getRequestedFor(anyUrl())
                        .withHeader("Authorization", containing("Credential=AKIDENVIRONMENT/"))
                        .withHeader("X-Amz-Security-Token", equalTo("a session"))))
                .isEqualTo(1);
    }

    @Test
    void theRoleOfAContainer() throws Exception {
        standIn.on(get(urlPathEqualTo("/container")).withHeader("Authorization", equalTo("let me in")), okJson("""
                        {"AccessKeyId":"AKIDCONTAINER","SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}"""));

        String said = run(Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                standIn.url() + "/container",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                "let me in"));

        assertThat(said).startsWith("Known").contains("amazon.nova-lite-v1:0");
        assertThat(standIn.count(
                        getRequestedFor(anyUrl()).withHeader("Authorization", containing("Credential=AKIDCONTAINER/"))))
                .isEqualTo(1);
    }

    @Test
    void nothing() throws Exception {
        assertThat(run(Map.of())).startsWith("Unknown").contains("AWS_ACCESS_KEY_ID", "aws sso login");
        assertThat(standIn.server().getAllServeEvents()).isEmpty();
    }

    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AskForModels.class.getName());
        builder.redirectErrorStream(true).environment().putAll(environment);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("AWS_ENDPOINT_URL", standIn.url());
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}

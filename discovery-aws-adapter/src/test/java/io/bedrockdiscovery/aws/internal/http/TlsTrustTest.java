package io.bedrockdiscovery.aws.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.LocalCertificate;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class TlsTrustTest {
    private static final Region REGION = new Region("us-east-1");

    @TempDir
    Path directory;

    /** A server whose certificate only the bundle makes trusted. */
    @Nested
    final class Calls {
        private LocalCertificate certificate;
        private WireMockServer server;

        @BeforeEach
        void start() throws Exception {
            certificate = new LocalCertificate(directory);
            server = new WireMockServer(options()
                    .bindAddress("127.0.0.1")
                    .dynamicPort()
                    .dynamicHttpsPort()
                    .keystoreType("PKCS12")
                    .keystorePath(certificate.file().toString())
                    .keystorePassword(LocalCertificate.PASSWORD)
                    .keyManagerPassword(LocalCertificate.PASSWORD));
            server.start();
            server.stubFor(any(anyUrl()).willReturn(okJson(AwsStandIn.MODELS)));
        }

        @AfterEach
        void stop() {
            server.stop();
        }

        @Test
        void certificateOfTheBundle_isTrustedByCallsAndProbe() throws Exception {
            Path bundle = bundle("bundle.pem", otherCertificate() + certificate.pem());
            try (AwsBedrock aws =
                    adapter().variable("AWS_CA_BUNDLE", bundle.toString()).build()) {
                assertThat(value(SourceCalls.models(aws, REGION))).hasSize(2);
                assertThat(value(SourceCalls.probe(aws, REGION, 1)).samples()).isEqualTo(1);
            }
        }

        @Test
        void certificateThatIsInNoBundle_isRefusedWithTheRemedy() {
            try (AwsBedrock aws = adapter().build()) {
                isUnknown(SourceCalls.models(aws, REGION), Reason.UNREACHABLE, "not trusted", "AWS_CA_BUNDLE");
            }
        }

        @Test
        void bundleThatDoesNotExist_isTheReasonOfEachCall() {
            try (AwsBedrock aws =
                    adapter().variable("AWS_CA_BUNDLE", "/nowhere/bundle.pem").build()) {
                isUnknown(
                        SourceCalls.models(aws, REGION),
                        Reason.OTHER,
                        "AWS_CA_BUNDLE, /nowhere/bundle.pem, does not exist");
            }
        }

        @Test
        void bundleWithOtherCertificates_changesNothingForTheServer() throws Exception {
            Path bundle = bundle("bundle.pem", otherCertificate());
            try (AwsBedrock aws =
                    adapter().variable("AWS_CA_BUNDLE", bundle.toString()).build()) {
                isUnknown(SourceCalls.models(aws, REGION), Reason.UNREACHABLE, "not trusted");
            }
        }

        private String otherCertificate() throws Exception {
            return new LocalCertificate(Files.createDirectory(directory.resolve("other"))).pem();
        }

        private TestAdapter adapter() {
            return TestAdapter.of(AwsStandIn.profileFor("https://localhost:" + server.httpsPort()));
        }
    }

    @Test
    void bundle_isTrustedInAdditionToTheJvm() throws Exception {
        Path bundle = bundle("bundle.pem", new LocalCertificate(directory).pem());
        assertThat(TlsTrust.with(bundle).context()).isNotNull();
        assertThat(TlsTrust.with(null).context()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "missing.pem, does not exist",
        "., is not a file",
        "text.pem, has no certificate in PEM form",
        "damaged.pem, 'has a damaged certificate, number 1'"
    })
    void fileThatIsNoBundle_isOneLine(String name, String problem) throws Exception {
        bundle("text.pem", "no certificate");
        bundle("damaged.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> TlsTrust.with(directory.resolve(name)).context())
                .isInstanceOf(CertificateBundleException.class)
                .hasMessageContaining("AWS_CA_BUNDLE")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("\n");
    }

    private Path bundle(String name, String content) throws Exception {
        return Files.writeString(directory.resolve(name), content);
    }
}

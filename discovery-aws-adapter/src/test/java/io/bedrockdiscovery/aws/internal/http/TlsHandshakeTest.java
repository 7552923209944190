package io.bedrockdiscovery.aws.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.aws.testing.SilentServer;
import io.bedrockdiscovery.aws.testing.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class TlsHandshakeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @TempDir
    Path keys;

    @Test
    void trustedServer_isConnectedAndKeepsTheReadTimeout() throws Exception {
        try (TlsServer server = new TlsServer(keys);
                Socket socket = server.connect()) {
            socket.setSoTimeout(7_000);
            try (SSLSocket tls =
                    TlsHandshake.perform(TlsTrust.ofJvm(), socket, "localhost", socket.getPort(), TIMEOUT)) {
                assertThat(tls.getSession().isValid()).isTrue();
                assertThat(tls.getSoTimeout()).isEqualTo(7_000);
            }
            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    void certificateOfAnotherHost_isRefused() throws Exception {
        try (TlsServer server = new TlsServer(keys);
                Socket socket = server.connect()) {
            assertThatThrownBy(() ->
                            TlsHandshake.perform(TlsTrust.ofJvm(), socket, "elsewhere", socket.getPort(), TIMEOUT))
                    .isInstanceOf(SSLException.class);
            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    void silentServer_timesOut() throws IOException {
        try (SilentServer server = new SilentServer(() -> {});
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(server.url()).getPort())) {
            assertThatThrownBy(() -> TlsHandshake.perform(
                            TlsTrust.ofJvm(), socket, "localhost", socket.getPort(), Duration.ofMillis(50)))
                    .isInstanceOf(ConnectTimeoutException.class);
            assertThat(socket.isClosed()).isTrue();
        }
    }
}

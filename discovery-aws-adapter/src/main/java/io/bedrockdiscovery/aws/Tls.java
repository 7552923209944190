package io.bedrockdiscovery.aws;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** TLS with the JVM's own trust and key stores, in bounded time, its end noted. */
final class Tls implements TlsSocketStrategy {
    private final Timeouts timeouts;
    private final ConnectClock clock;

    Tls(Timeouts timeouts, ConnectClock clock) {
        this.timeouts = timeouts;
        this.clock = clock;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String host, int port, Object attachment, HttpContext context)
            throws IOException {
        SSLSocket tls = handshake(socket, host, port);
        clock.connected();
        return tls;
    }

    /** A socket on top of {@code socket}, which is closed with it, or here where the handshake fails. */
    SSLSocket handshake(Socket socket, String host, int port) throws IOException {
        SSLSocket tls = (SSLSocket) context().getSocketFactory().createSocket(socket, host, port, true);
        try {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            int readTimeout = socket.getSoTimeout();
            tls.setSoTimeout(timeouts.connectMillis());
            tls.startHandshake();
            tls.setSoTimeout(readTimeout);
            return tls;
        } catch (SocketTimeoutException e) {
            tls.close();
            ConnectTimeoutException timeout = new ConnectTimeoutException("TLS handshake timed out");
            timeout.initCause(e);
            throw timeout;
        } catch (IOException e) {
            tls.close();
            throw e;
        }
    }

    private static SSLContext context() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("the JVM's default TLS context cannot be made", e);
        }
    }
}

package io.bedrockdiscovery.aws.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Performs TLS handshakes. */
public final class TlsHandshake {
    private TlsHandshake() {}

    /**
     * Performs the handshake of a client on a connected socket and checks that the certificate is the host's.
     *
     * @param trust the certificates by which the server is trusted
     * @param socket closed with the returned socket, and when the handshake fails
     * @param timeout the limit for each answer of the server during the handshake
     * @return a TLS socket on top of {@code socket}, with the read time-out that {@code socket} had
     * @throws ConnectTimeoutException if the server did not answer in time
     * @throws IOException if the handshake failed
     */
    public static SSLSocket perform(TlsTrust trust, Socket socket, String host, int port, Duration timeout)
            throws IOException {
        SSLSocket tls = (SSLSocket) trust.context().getSocketFactory().createSocket(socket, host, port, true);
        try {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            int readTimeout = socket.getSoTimeout();
            tls.setSoTimeout(Timeouts.socketMillis(timeout));
            tls.startHandshake();
            tls.setSoTimeout(readTimeout);
            return tls;
        } catch (SocketTimeoutException e) {
            tls.close();
            ConnectTimeoutException timedOut = new ConnectTimeoutException("TLS handshake timed out");
            timedOut.initCause(e);
            throw timedOut;
        } catch (IOException e) {
            tls.close();
            throw e;
        }
    }
}

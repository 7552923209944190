package io.bedrockdiscovery.aws.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Secures the connections of the HTTP client within a time limit, and notes the end of the handshake on the request.
 */
final class TimedTlsStrategy implements TlsSocketStrategy {
    private final TlsTrust trust;
    private final Duration timeout;
    private final InFlightRequests requests;

    TimedTlsStrategy(TlsTrust trust, Duration timeout, InFlightRequests requests) {
        this.trust = trust;
        this.timeout = timeout;
        this.requests = requests;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String host, int port, Object attachment, HttpContext context)
            throws IOException {
        SSLSocket tls = TlsHandshake.perform(trust, socket, host, port, timeout);
        // The client connects in the thread that makes the request.
        requests.ofCurrentThread().ifPresent(InstrumentedRequest::connected);
        return tls;
    }
}

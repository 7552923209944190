package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * Opens connections to the {@code bedrock-runtime} endpoint, one after the other, and closes them again; nothing is sent
 * but the handshakes. Goes straight there, past any proxy, whose distance is not the region's.
 */
final class SocketLatencyProbe implements LatencyProbe {
    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;

    private final SdkConfiguration configuration;
    private final NameService names;
    private final Tls tls;
    private final Timeouts timeouts;
    private final Calls calls;
    private final CallMeters meters;
    private final Clock clock;

    SocketLatencyProbe(
            SdkConfiguration configuration,
            NameService names,
            Timeouts timeouts,
            Calls calls,
            CallMeters meters,
            Clock clock) {
        this.configuration = configuration;
        this.names = names;
        this.tls = new Tls(timeouts, new ConnectClock());
        this.timeouts = timeouts;
        this.calls = calls;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Outcome<ProbeLatency> probe(Region region, int samples) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples);
        }
        return calls.answer(Operation.PROBE, region, call -> {
            URI endpoint = configuration.endpoint(SdkConfiguration.Service.BEDROCK_RUNTIME, region);
            ConnectionSample unusedColdOne = connect(endpoint);
            List<ConnectionSample> warm = new ArrayList<>(samples);
            // A far or slow region gives fewer samples rather than none.
            while (warm.isEmpty() || (warm.size() < samples && !call.isLate())) {
                warm.add(connect(endpoint));
            }
            warm.forEach(sample -> meters.probed(region, sample.handshakes()));
            return summary(region, warm);
        });
    }

    private ProbeLatency summary(Region region, List<ConnectionSample> warm) {
        return new ProbeLatency(
                region,
                ConnectionSample.quantile(warm, MEDIAN, ConnectionSample::handshakes),
                ConnectionSample.quantile(warm, P90, ConnectionSample::handshakes),
                ConnectionSample.quantile(warm, MEDIAN, ConnectionSample::dns),
                ConnectionSample.quantile(warm, MEDIAN, ConnectionSample::tcp),
                ConnectionSample.quantile(warm, MEDIAN, ConnectionSample::tls),
                warm.size(),
                clock.instant());
    }

    private ConnectionSample connect(URI endpoint) throws IOException {
        boolean secure = !"http".equals(endpoint.getScheme());
        int port = endpoint.getPort() >= 0 ? endpoint.getPort() : secure ? 443 : 80;
        long start = System.nanoTime();
        InetAddress[] addresses = names.resolve(endpoint.getHost());
        double dns = millisSince(start);
        IOException failure = new ConnectException("the name has no address");
        for (InetAddress address : addresses) {
            try {
                return connect(endpoint, new InetSocketAddress(address, port), dns, secure);
            } catch (SocketException | ConnectTimeoutException e) {
                // The next address may be of the other IP version, to which there is a way.
                failure = e;
            }
        }
        throw failure;
    }

    private ConnectionSample connect(URI endpoint, InetSocketAddress address, double dns, boolean secure)
            throws IOException {
        // The socket of a channel, because an interrupt ends what it waits for.
        try (SocketChannel channel = SocketChannel.open()) {
            Socket socket = channel.socket();
            long start = System.nanoTime();
            try {
                socket.connect(address, timeouts.connectMillis());
            } catch (SocketTimeoutException e) {
                ConnectTimeoutException timeout = new ConnectTimeoutException("connect timed out");
                timeout.initCause(e);
                throw timeout;
            }
            double tcp = millisSince(start);
            return new ConnectionSample(
                    dns, tcp, secure ? handshake(socket, endpoint.getHost(), address.getPort()) : 0);
        }
    }

    private double handshake(Socket socket, String host, int port) throws IOException {
        long start = System.nanoTime();
        try (SSLSocket secured = tls.handshake(socket, host, port)) {
            double millis = millisSince(start);
            // A session that is taken up again would make the next handshake shorter than a new caller's.
            secured.getSession().invalidate();
            return millis;
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}

package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.AwsCall;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.call.CallMeters;
import io.bedrockdiscovery.aws.internal.failure.OutOfTimeException;
import io.bedrockdiscovery.aws.internal.http.HostResolver;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.internal.http.TlsHandshake;
import io.bedrockdiscovery.aws.internal.http.TlsTrust;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.port.CallContext;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * Opens connections to the {@code bedrock-runtime} endpoint, one after the other, and closes them again; nothing is
 * sent but the handshakes. A proxy is bypassed, because the distance to it is not the distance to the region.
 */
final class SocketLatencyProbe implements LatencyProbe {
    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;

    private final SdkConfiguration configuration;
    private final HostResolver resolver;
    private final TlsTrust trust;
    private final Duration connectTimeout;
    private final CallExecutor calls;
    private final CallMeters meters;
    private final Clock clock;

    SocketLatencyProbe(
            SdkConfiguration configuration,
            HostResolver resolver,
            TlsTrust trust,
            Duration connectTimeout,
            CallExecutor calls,
            CallMeters meters,
            Clock clock) {
        this.configuration = configuration;
        this.resolver = resolver;
        this.trust = trust;
        this.connectTimeout = connectTimeout;
        this.calls = calls;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Outcome<ProbeLatency> probe(Region region, int samples, CallContext context) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples);
        }
        return calls.unsigned(Operation.PROBE, region, context, call -> {
                    URI endpoint = configuration.endpoint(SdkConfiguration.Service.BEDROCK_RUNTIME, region);
                    ConnectionSample unusedCold = connect(endpoint, call);
                    List<ConnectionSample> warm = sample(endpoint, samples, call);
                    warm.forEach(each -> meters.recordHandshakes(region, each.handshakes()));
                    return summary(region, warm);
                })
                .outcome();
    }

    /** Returns at least one sample, and fewer than asked for if the time is over before. */
    private List<ConnectionSample> sample(URI endpoint, int samples, AwsCall call) throws IOException {
        List<ConnectionSample> warm = new ArrayList<>(samples);
        while (warm.isEmpty() || (warm.size() < samples && !call.isOutOfTime())) {
            try {
                warm.add(connect(endpoint, call));
            } catch (OutOfTimeException e) {
                if (warm.isEmpty()) {
                    throw e;
                }
            }
        }
        return warm;
    }

    private ProbeLatency summary(Region region, List<ConnectionSample> warm) {
        return ProbeLatency.builder(region, warm.size(), clock.instant())
                .handshakes(
                        ConnectionSample.quantile(warm, MEDIAN, ConnectionSample::handshakes),
                        ConnectionSample.quantile(warm, P90, ConnectionSample::handshakes))
                .dns(ConnectionSample.quantile(warm, MEDIAN, ConnectionSample::dns))
                .tcp(ConnectionSample.quantile(warm, MEDIAN, ConnectionSample::tcp))
                .tls(ConnectionSample.quantile(warm, MEDIAN, ConnectionSample::tls))
                .build();
    }

    private ConnectionSample connect(URI endpoint, AwsCall call) throws IOException {
        boolean secure = !"http".equals(endpoint.getScheme());
        int port = endpoint.getPort() >= 0 ? endpoint.getPort() : secure ? 443 : 80;
        long start = System.nanoTime();
        InetAddress[] addresses = resolver.resolve(endpoint.getHost());
        Duration dns = since(start);
        IOException failure = new ConnectException("the name has no address");
        for (InetAddress address : addresses) {
            if (call.isOutOfTime()) {
                throw new OutOfTimeException();
            }
            try {
                return connect(endpoint, new InetSocketAddress(address, port), dns, secure, call);
            } catch (SocketException | ConnectTimeoutException e) {
                // The next address may be of the other IP version, to which there may be a way.
                failure = e;
            }
        }
        if (call.isOutOfTime()) {
            throw new OutOfTimeException();
        }
        throw failure;
    }

    private ConnectionSample connect(
            URI endpoint, InetSocketAddress address, Duration dns, boolean secure, AwsCall call) throws IOException {
        // An interrupt ends the waits of a channel's socket, but not those of another socket.
        try (SocketChannel channel = SocketChannel.open()) {
            Socket socket = channel.socket();
            long start = System.nanoTime();
            try {
                socket.connect(address, Timeouts.socketMillis(timeout(call)));
            } catch (SocketTimeoutException e) {
                ConnectTimeoutException timedOut = new ConnectTimeoutException("connect timed out");
                timedOut.initCause(e);
                throw timedOut;
            }
            Duration tcp = since(start);
            Duration tls = secure ? handshake(socket, endpoint.getHost(), address.getPort(), call) : Duration.ZERO;
            return new ConnectionSample(dns, tcp, tls);
        }
    }

    private Duration handshake(Socket socket, String host, int port, AwsCall call) throws IOException {
        long start = System.nanoTime();
        try (SSLSocket secured = TlsHandshake.perform(trust, socket, host, port, timeout(call))) {
            Duration time = since(start);
            // A resumed session would make the next handshake shorter than a new caller's.
            secured.getSession().invalidate();
            return time;
        }
    }

    private Duration timeout(AwsCall call) {
        Duration left = call.timeLeft();
        return left.compareTo(connectTimeout) < 0 ? left : connectTimeout;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

package io.bedrockdiscovery.aws;

import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** The HTTP client that all SDK clients share. Safe for use by many threads. */
final class WireClient implements SdkHttpClient {
    /** A bound, not a reserve: connections are made when they are needed. */
    private static final int MOST_CONNECTIONS = 1000;

    private static final Duration IDLE = Duration.ofSeconds(50);

    private final SdkHttpClient client;
    private final InFlight inFlight;
    private final ConnectClock clock;

    private WireClient(SdkHttpClient client, InFlight inFlight, ConnectClock clock) {
        this.client = client;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    static WireClient open(Timeouts timeouts, NameService names, InFlight inFlight) {
        ConnectClock clock = new ConnectClock();
        SdkHttpClient client = Apache5HttpClient.builder()
                .connectionTimeout(timeouts.connect())
                .socketTimeout(timeouts.read())
                .connectionAcquisitionTimeout(timeouts.call())
                .maxConnections(MOST_CONNECTIONS)
                .connectionMaxIdleTime(IDLE)
                .dnsResolver(names)
                .tlsSocketStrategy(new Tls(timeouts, clock))
                .build();
        return new WireClient(client, inFlight, clock);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new WireRequest(client.prepareRequest(request), request.metricCollector(), inFlight, clock);
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        inFlight.abortAll();
        client.close();
    }
}

package io.bedrockdiscovery.aws.internal.http;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.metrics.MetricCategory;
import software.amazon.awssdk.metrics.MetricLevel;
import software.amazon.awssdk.metrics.SdkMetric;

/**
 * The HTTP client that all SDK clients share. The client below it is made for the first request, because many processes
 * make none. Safe for use by many threads.
 */
public final class InstrumentedHttpClient implements SdkHttpClient {
    /** The metric of the time from the request on an open connection to the head of the answer, of one attempt. */
    public static final SdkMetric<Duration> WIRE_TIME =
            SdkMetric.create("BedrockDiscoveryWireTime", Duration.class, MetricLevel.INFO, MetricCategory.HTTP_CLIENT);

    private static final String NAME = "Apache5";

    /**
     * A bound that no caller's concurrency reaches, because the caller decides how many calls run at once. Connections
     * are opened only when they are needed.
     */
    private static final int MAX_CONNECTIONS = 1000;

    private static final Duration MAX_IDLE = Duration.ofSeconds(50);

    private final Supplier<SdkHttpClient> maker;
    private final InFlightRequests inFlight;
    private final InterruptWatchdog watchdog;
    private @Nullable SdkHttpClient client;
    private boolean closed;

    private InstrumentedHttpClient(
            Supplier<SdkHttpClient> maker, InFlightRequests inFlight, InterruptWatchdog watchdog) {
        this.maker = maker;
        this.inFlight = inFlight;
        this.watchdog = watchdog;
    }

    /**
     * Opens a client. Makes no connection yet.
     *
     * @param trust the certificates by which servers are trusted
     * @param timer runs the checks for interrupted threads; must outlive the client and discard tasks after its
     *     shutdown
     */
    public static InstrumentedHttpClient open(
            Timeouts timeouts, HostResolver resolver, TlsTrust trust, ScheduledExecutorService timer) {
        InFlightRequests inFlight = new InFlightRequests();
        Supplier<SdkHttpClient> maker = () -> Apache5HttpClient.builder()
                .connectionTimeout(timeouts.connect())
                .socketTimeout(timeouts.read())
                .connectionAcquisitionTimeout(timeouts.call())
                .maxConnections(MAX_CONNECTIONS)
                .connectionMaxIdleTime(MAX_IDLE)
                .dnsResolver(resolver)
                .tlsSocketStrategy(new TimedTlsStrategy(trust, timeouts.connect(), inFlight))
                .build();
        return new InstrumentedHttpClient(maker, inFlight, new InterruptWatchdog(inFlight, timer));
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new InstrumentedRequest(client().prepareRequest(request), request.metricCollector(), inFlight, watchdog);
    }

    @Override
    public String clientName() {
        return NAME;
    }

    /** Aborts the requests in flight and closes all connections. */
    @Override
    public void close() {
        inFlight.abortAll();
        SdkHttpClient made;
        synchronized (this) {
            closed = true;
            made = client;
        }
        if (made != null) {
            made.close();
        }
    }

    private synchronized SdkHttpClient client() {
        SdkHttpClient made = client;
        if (made == null) {
            if (closed) {
                throw new IllegalStateException("the HTTP client is closed");
            }
            made = maker.get();
            client = made;
        }
        return made;
    }
}

package io.bedrockdiscovery.aws.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.metrics.MetricCollector;

/**
 * An attempt of a call: timed, aborted when its thread is interrupted, its answer read to the end before it is
 * interpreted. Called by one thread; may be aborted by any.
 */
final class InstrumentedRequest implements ExecutableHttpRequest {
    private final ExecutableHttpRequest request;
    private final Optional<MetricCollector> metrics;
    private final InFlightRequests inFlight;
    private final InterruptWatchdog watchdog;
    private long exchangeStart;

    InstrumentedRequest(
            ExecutableHttpRequest request,
            Optional<MetricCollector> metrics,
            InFlightRequests inFlight,
            InterruptWatchdog watchdog) {
        this.request = request;
        this.metrics = metrics;
        this.inFlight = inFlight;
        this.watchdog = watchdog;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
        inFlight.add(this);
        watchdog.wake();
        try {
            exchangeStart = System.nanoTime();
            HttpExecuteResponse response = request.call();
            Duration wire = Duration.ofNanos(System.nanoTime() - exchangeStart);
            metrics.ifPresent(collector -> collector.reportMetric(InstrumentedHttpClient.WIRE_TIME, wire));
            return BufferedResponse.of(response);
        } finally {
            inFlight.remove();
        }
    }

    @Override
    public void abort() {
        request.abort();
    }

    /** Notes that the connection is ready only now, so that its set-up is not counted. */
    void connected() {
        exchangeStart = System.nanoTime();
    }
}

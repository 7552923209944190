package io.bedrockdiscovery.aws;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.metrics.MetricCollector;

/** One attempt of a call: abortable by interrupt, timed, its answer read to the end before anybody interprets it. */
final class WireRequest implements ExecutableHttpRequest {
    private final ExecutableHttpRequest request;
    private final Optional<MetricCollector> metrics;
    private final InFlight inFlight;
    private final ConnectClock clock;
    private final Thread thread = Thread.currentThread();

    WireRequest(
            ExecutableHttpRequest request, Optional<MetricCollector> metrics, InFlight inFlight, ConnectClock clock) {
        this.request = request;
        this.metrics = metrics;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
        clock.reset();
        inFlight.enter(this);
        try {
            long start = System.nanoTime();
            HttpExecuteResponse response = request.call();
            Duration wire = Duration.ofNanos(System.nanoTime() - clock.startOfExchange(start));
            metrics.ifPresent(collector -> collector.reportMetric(CallRecord.WIRE_TIME, wire));
            return WholeBody.of(response);
        } finally {
            inFlight.leave(this);
        }
    }

    @Override
    public void abort() {
        request.abort();
    }

    /** Whether the thread that makes this request was interrupted; that thread alone makes it. */
    boolean isInterrupted() {
        return thread.isInterrupted();
    }
}

package io.bedrockdiscovery.aws.internal.call;

import io.bedrockdiscovery.aws.internal.http.InstrumentedHttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/** The metrics of one call, added up over its requests. Confined to the thread that makes the call. */
final class CallMetrics implements MetricPublisher {
    private final long start = System.nanoTime();
    private @Nullable Duration latency;
    private int retries;
    private int throttles;

    /** Returns the wire time of the last attempt of the first request; null if it was not measured. */
    @Nullable
    Duration latency() {
        return latency;
    }

    /** Returns the number of attempts after the first, of all requests. */
    int retries() {
        return retries;
    }

    /** Returns the number of attempts that AWS throttled. */
    int throttles() {
        return throttles;
    }

    /** Returns the time since the call began. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void publish(MetricCollection request) {
        List<MetricCollection> attempts =
                request.childrenWithName("ApiCallAttempt").toList();
        if (attempts.isEmpty()) {
            return;
        }
        retries += attempts.size() - 1;
        throttles += (int) attempts.stream()
                .flatMap(attempt -> attempt.metricValues(CoreMetric.ERROR_TYPE).stream())
                .filter("Throttling"::equals)
                .count();
        if (latency == null) {
            latency = wireTime(attempts.get(attempts.size() - 1));
        }
    }

    @Override
    public void close() {}

    private static @Nullable Duration wireTime(MetricCollection attempt) {
        // Clients of an embedder's do not report the adapter's own metric.
        return Stream.concat(
                        attempt.children().stream()
                                .flatMap(http -> http.metricValues(InstrumentedHttpClient.WIRE_TIME).stream()),
                        attempt.metricValues(CoreMetric.SERVICE_CALL_DURATION).stream())
                .findFirst()
                .orElse(null);
    }
}

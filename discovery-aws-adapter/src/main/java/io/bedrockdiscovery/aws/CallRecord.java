package io.bedrockdiscovery.aws;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCategory;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricLevel;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.SdkMetric;

/** What one question to AWS, of one page or several, took. Belongs to the thread that asks. */
final class CallRecord implements MetricPublisher {
    /** From the request on an open connection to the head of the answer, of one attempt. */
    static final SdkMetric<Duration> WIRE_TIME =
            SdkMetric.create("BedrockDiscoveryWireTime", Duration.class, MetricLevel.INFO, MetricCategory.HTTP_CLIENT);

    private final long start = System.nanoTime();
    private final Duration limit;
    private @Nullable Duration latency;
    private int retries;
    private int throttles;

    CallRecord(Duration limit) {
        this.limit = limit;
    }

    /** To be set on every request: tells this record of it, and leaves it the time that is left. */
    AwsRequestOverrideConfiguration watch() {
        Duration left = limit.minus(elapsed());
        return AwsRequestOverrideConfiguration.builder()
                .addMetricPublisher(this)
                .apiCallTimeout(left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left)
                .build();
    }

    /** Of the first page's last attempt; null where nothing was measured. */
    @Nullable
    Duration latency() {
        return latency;
    }

    int retries() {
        return retries;
    }

    int throttles() {
        return throttles;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    boolean isLate() {
        return elapsed().compareTo(limit) >= 0;
    }

    @Override
    public void publish(MetricCollection call) {
        List<MetricCollection> attempts =
                call.childrenWithName("ApiCallAttempt").toList();
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
        // Clients of a user's own know nothing of our metric.
        return Stream.concat(
                        attempt.children().stream().flatMap(http -> http.metricValues(WIRE_TIME).stream()),
                        attempt.metricValues(CoreMetric.SERVICE_CALL_DURATION).stream())
                .findFirst()
                .orElse(null);
    }
}

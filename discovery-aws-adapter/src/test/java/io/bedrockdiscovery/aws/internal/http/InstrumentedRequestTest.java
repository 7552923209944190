package io.bedrockdiscovery.aws.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.metrics.MetricCollector;

final class InstrumentedRequestTest {
    /** Longer than anything that a slow machine does between two looks at the clock. */
    private static final Duration CONNECTING = Duration.ofMillis(300);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final InFlightRequests inFlight = new InFlightRequests();
    private final MetricCollector metrics = MetricCollector.create("test");

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void wireTime_leavesOutTheSetUpOfTheConnection() throws IOException {
        call(() -> inFlight.ofCurrentThread().orElseThrow().connected());

        assertThat(wireTime()).isLessThan(CONNECTING);
    }

    @Test
    void wireTimeOnAnOpenConnection_isThatOfTheWholeExchange() throws IOException {
        call(() -> {});

        assertThat(wireTime()).isGreaterThanOrEqualTo(CONNECTING);
    }

    @Test
    void request_isInFlightDuringItsCallOnly() throws IOException {
        call(() -> assertThat(inFlight.isEmpty()).isFalse());

        assertThat(inFlight.isEmpty()).isTrue();
        assertThat(inFlight.ofCurrentThread()).isEmpty();
    }

    /** Makes a request that takes a while before it does something more. */
    private void call(Runnable afterConnecting) throws IOException {
        ExecutableHttpRequest request = new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                long end = System.nanoTime() + CONNECTING.toNanos();
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                afterConnecting.run();
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder().statusCode(200).build())
                        .build();
            }

            @Override
            public void abort() {}
        };
        HttpExecuteResponse unused = new InstrumentedRequest(
                        request, Optional.of(metrics), inFlight, new InterruptWatchdog(inFlight, timer))
                .call();
    }

    private Duration wireTime() {
        return metrics.collect().metricValues(InstrumentedHttpClient.WIRE_TIME).get(0);
    }
}

package io.bedrockdiscovery.aws.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.testing.TlsServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.metrics.MetricCollector;

@Timeout(60)
final class TimedTlsStrategyTest {
    /** Longer than anything that a slow machine does between two looks at the clock. */
    private static final Duration CONNECTING = Duration.ofMillis(300);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final InFlightRequests inFlight = new InFlightRequests();

    @TempDir
    Path keys;

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void timeUntilTheEndOfTheHandshake_isNotPartOfTheWireTime() throws Exception {
        MetricCollector metrics = MetricCollector.create("test");
        try (TlsServer server = new TlsServer(keys);
                Socket socket = server.connect()) {
            HandshakingRequest request = new HandshakingRequest(socket);
            HttpExecuteResponse unused = new InstrumentedRequest(
                            request, Optional.of(metrics), inFlight, new InterruptWatchdog(inFlight, timer))
                    .call();

            assertThat(metrics.collect()
                            .metricValues(InstrumentedHttpClient.WIRE_TIME)
                            .get(0))
                    .isLessThan(request.time);
        }
    }

    /** A request on a connection that takes a while and then needs a handshake. */
    private final class HandshakingRequest implements ExecutableHttpRequest {
        private final Socket socket;
        private Duration time = Duration.ZERO;

        HandshakingRequest(Socket socket) {
            this.socket = socket;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            long start = System.nanoTime();
            while (System.nanoTime() - start < CONNECTING.toNanos()) {
                Thread.onSpinWait();
            }
            new TimedTlsStrategy(TlsTrust.ofJvm(), Duration.ofSeconds(20), inFlight)
                    .upgrade(socket, "localhost", socket.getPort(), null, null)
                    .close();
            HttpExecuteResponse response = HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder().statusCode(200).build())
                    .build();
            time = Duration.ofNanos(System.nanoTime() - start);
            return response;
        }

        @Override
        public void abort() {}
    }
}

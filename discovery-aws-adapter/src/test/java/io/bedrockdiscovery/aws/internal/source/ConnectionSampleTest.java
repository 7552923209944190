package io.bedrockdiscovery.aws.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConnectionSampleTest {
    private static final List<ConnectionSample> SAMPLES = IntStream.rangeClosed(1, 10)
            .mapToObj(i -> new ConnectionSample(Duration.ZERO, Duration.ofMillis(i), Duration.ofMillis(100)))
            .toList();

    @Test
    void quantile_isAMeasuredValue() {
        assertThat(ConnectionSample.quantile(SAMPLES, 0.5, ConnectionSample::tcp))
                .isEqualTo(Duration.ofMillis(5));
        assertThat(ConnectionSample.quantile(SAMPLES, 0.9, ConnectionSample::tcp))
                .isEqualTo(Duration.ofMillis(9));
    }

    @Test
    void quantileOfOneSample_isThatSample() {
        assertThat(ConnectionSample.quantile(SAMPLES.subList(0, 1), 0.9, ConnectionSample::tcp))
                .isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void handshakes_areTcpAndTls() {
        assertThat(ConnectionSample.quantile(SAMPLES.subList(0, 1), 0.9, ConnectionSample::handshakes))
                .isEqualTo(Duration.ofMillis(101));
    }
}

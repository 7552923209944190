package io.bedrockdiscovery.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProbeLatencyTest {
    private static final Region REGION = new Region("us-east-1");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void builder_setsEveryPart() {
        ProbeLatency latency = ProbeLatency.builder(REGION, 9, NOW)
                .handshakes(Duration.ofMillis(21), Duration.ofMillis(30))
                .dns(Duration.ofMillis(1))
                .tcp(Duration.ofMillis(10))
                .tls(Duration.ofMillis(11))
                .build();

        assertThat(latency)
                .isEqualTo(new ProbeLatency(
                        REGION,
                        Duration.ofMillis(21),
                        Duration.ofMillis(30),
                        Duration.ofMillis(1),
                        Duration.ofMillis(10),
                        Duration.ofMillis(11),
                        9,
                        NOW));
    }

    @Test
    void partThatIsNotSet_isZero() {
        ProbeLatency latency = ProbeLatency.builder(REGION, 1, NOW).build();

        assertThat(List.of(latency.median(), latency.p90(), latency.dns(), latency.tcp(), latency.tls()))
                .containsOnly(Duration.ZERO);
    }

    @Test
    void negativeDuration_isRefused() {
        Duration negative = Duration.ofNanos(-1);
        ProbeLatency.Builder builder = ProbeLatency.builder(REGION, 1, NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.handshakes(negative, Duration.ZERO).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.handshakes(Duration.ZERO, negative).build());
        builder.handshakes(Duration.ZERO, Duration.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.dns(negative).build());
        builder.dns(Duration.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.tcp(negative).build());
        builder.tcp(Duration.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.tls(negative).build());
    }

    @Test
    void probeWithoutASample_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProbeLatency.builder(REGION, 0, NOW).build());
    }
}

package io.bedrockdiscovery.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LatenciesTest {
    private static final Region REGION = new Region("us-east-1");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void callsAndProbes_areApart() {
        ProbeLatency probe = ProbeLatency.builder(REGION, 5, NOW)
                .handshakes(Duration.ofMillis(20), Duration.ofMillis(30))
                .tcp(Duration.ofMillis(8))
                .tls(Duration.ofMillis(12))
                .build();

        Latencies latencies =
                Latencies.none().withCall(REGION, Duration.ofMillis(80), NOW).withProbe(probe);

        assertThat(latencies.call(REGION)).contains(Duration.ofMillis(80));
        assertThat(latencies.probe(REGION)).contains(Duration.ofMillis(20));
        assertThat(latencies.probes()).containsOnlyKeys(REGION).containsValue(probe);
    }

    @Test
    void regionThatWasNotMeasured_hasNoLatency() {
        assertThat(Latencies.none().call(REGION)).isEmpty();
        assertThat(Latencies.none().probe(REGION)).isEmpty();
    }

    @Test
    void laterProbe_replacesTheEarlierOne() {
        ProbeLatency slow = ProbeLatency.builder(REGION, 5, NOW)
                .handshakes(Duration.ofMillis(20), Duration.ofMillis(30))
                .build();
        ProbeLatency fast = ProbeLatency.builder(REGION, 5, NOW.plusSeconds(1))
                .handshakes(Duration.ofMillis(10), Duration.ofMillis(15))
                .build();

        assertThat(Latencies.none().withProbe(slow).withProbe(fast).probes()).containsOnly(Map.entry(REGION, fast));
    }
}

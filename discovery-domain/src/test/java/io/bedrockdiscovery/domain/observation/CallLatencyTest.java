package io.bedrockdiscovery.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** The moving average of the list calls of a region. */
final class CallLatencyTest {
    private static final Region REGION = new Region("us-east-1");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final long MINUTE_NANOS = 60_000_000_000L;

    @Test
    void firstSample_isTheAverage() {
        assertThat(CallLatency.first(REGION, Duration.ofMillis(80), NOW))
                .isEqualTo(new CallLatency(REGION, Duration.ofMillis(80), 1, NOW));
    }

    @Test
    void furtherSamples_weighAHalfUpToTheFifthThenThreeTenths() {
        long[] expectedMicros = {100_000, 50_000, 25_000, 12_500, 6_250, 34_375};
        long[] sampleMillis = {100, 0, 0, 0, 0, 100};
        CallLatency latency = CallLatency.first(REGION, Duration.ofMillis(sampleMillis[0]), NOW);
        for (int sample = 1; sample < sampleMillis.length; sample++) {
            latency = latency.plus(Duration.ofMillis(sampleMillis[sample]), NOW.plusSeconds(sample));
            assertThat(latency.average()).isEqualTo(Duration.ofNanos(1000 * expectedMicros[sample]));
            assertThat(latency.samples()).isEqualTo(sample + 1);
            assertThat(latency.observedAt()).isEqualTo(NOW.plusSeconds(sample));
        }
    }

    @Property
    void average_liesBetweenItsSamples(@ForAll @NotEmpty List<@LongRange(min = 0, max = MINUTE_NANOS) Long> samples) {
        Latencies latencies = Latencies.none();
        for (long sample : samples) {
            latencies = latencies.withCall(REGION, Duration.ofNanos(sample), NOW);
        }

        assertThat(latencies.call(REGION).orElseThrow())
                .isBetween(Duration.ofNanos(Collections.min(samples)), Duration.ofNanos(Collections.max(samples)));
    }

    @Test
    void negativeDuration_isRefused() {
        Duration negative = Duration.ofNanos(-1);
        CallLatency latency = CallLatency.first(REGION, Duration.ofMillis(1), NOW);

        assertThatIllegalArgumentException().isThrownBy(() -> CallLatency.first(REGION, negative, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> latency.plus(negative, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.none().withCall(REGION, negative, NOW));
    }

    @Test
    void averageWithoutASample_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLatency(REGION, Duration.ofMillis(1), 0, NOW));
    }
}

package io.bedrockdiscovery.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallLatencyTest {
    private static final Region REGION = new Region("us-east-1");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @Test
    void theFirstSampleStandsAsItIs() {
        assertThat(CallLatency.first(REGION, 80, NOW)).isEqualTo(new CallLatency(REGION, 80, 1, NOW));
    }

    @Test
    void aHalfUpToFiveSamplesThenThreeTenths() {
        double[] expected = {100, 50, 25, 12.5, 6.25, 34.375};
        double[] samples = {100, 0, 0, 0, 0, 100};
        CallLatency latency = CallLatency.first(REGION, samples[0], NOW);
        for (int sample = 1; sample < samples.length; sample++) {
            latency = latency.plus(samples[sample], NOW.plusSeconds(sample));
            assertThat(latency.averageMillis()).isCloseTo(expected[sample], EXACT);
            assertThat(latency.samples()).isEqualTo(sample + 1);
            assertThat(latency.observedAt()).isEqualTo(NOW.plusSeconds(sample));
        }
    }

    @Property
    void anAverageLiesBetweenItsSamples(@ForAll @NotEmpty List<@DoubleRange(max = 60_000) Double> samples) {
        Latencies latencies = Latencies.none();
        for (double sample : samples) {
            latencies = latencies.withCall(REGION, sample, NOW);
        }
        assertThat(latencies.calls().get(REGION).averageMillis())
                .isBetween(Collections.min(samples) - 1e-6, Collections.max(samples) + 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoDurationIsRefused(double millis) {
        CallLatency latency = CallLatency.first(REGION, 1, NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> CallLatency.first(REGION, millis, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> latency.plus(millis, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.none().withCall(REGION, millis, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbeLatency(REGION, millis, 1, 1, 1, 1, 1, NOW));
    }

    @Test
    void withoutASampleThereIsNoLatency() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallLatency(REGION, 1, 0, NOW));
    }

    @Test
    void theTwoSeriesAreApart() {
        ProbeLatency probe = new ProbeLatency(REGION, 20, 30, 1, 8, 12, 5, NOW);
        Latencies latencies = Latencies.none().withCall(REGION, 80, NOW).withProbe(probe);
        assertThat(latencies.calls().get(REGION).averageMillis()).isEqualTo(80);
        assertThat(latencies.probes()).containsOnlyKeys(REGION).containsValue(probe);
    }
}

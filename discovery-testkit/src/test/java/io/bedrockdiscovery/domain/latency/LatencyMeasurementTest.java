package io.bedrockdiscovery.domain.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeLatencyProbe;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.fixture.FailingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measurement of regions side by side, its warnings and its figures in the store. */
final class LatencyMeasurementTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final List<Region> FOUR =
            DiscoveryFixture.regions("ap-south-1", "eu-west-1", "us-east-1", "us-west-2");

    private final FakeLatencyProbe probe = new FakeLatencyProbe();
    private final InMemoryStore store = new InMemoryStore();

    @Test
    void measuredRegions_areReportedAndSaved() {
        probe.measuring(latency(FOUR.get(0), 20)).behave(FOUR.get(1), Behaviour.notOffered());

        LatencyReport report = measure(store, FOUR);

        assertThat(report.probes()).containsOnlyKeys(FOUR.get(0));
        assertThat(report.failures()).containsOnlyKeys(FOUR.get(1), FOUR.get(2), FOUR.get(3));
        assertThat(report.failures().get(FOUR.get(1)))
                .isEqualTo(new Failure(Reason.UNREACHABLE, "Bedrock is not offered in this region"));
        assertThat(store.latencies(OWNER).probes()).isEqualTo(report.probes());
    }

    @Test
    void failedMeasurement_keepsTheEarlierFigures() {
        probe.measuring(latency(FOUR.get(0), 20));
        measure(store, FOUR);
        probe.behave(FOUR.get(0), Behaviour.failing(Reason.TIMED_OUT));

        assertThat(measure(store, FOUR).probes()).isEmpty();
        assertThat(store.latencies(OWNER).probe(FOUR.get(0))).contains(Duration.ofMillis(20));
    }

    @Test
    void failingStore_costsAWarning() {
        probe.measuring(latency(FOUR.get(0), 20));

        LatencyReport report = measure(new FailingStore(), FOUR);

        assertThat(report.probes()).hasSize(1);
        assertThat(report.warnings()).containsExactly(FailingStore.MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({"100, 105, true", "100, 150, false", "1, 2, true", "0, 0, true"})
    void regionsThatLookEquallyFar_areSuspicious(long nearest, long farthest, boolean suspicious) {
        for (Region region : FOUR) {
            probe.measuring(latency(region, region.equals(FOUR.get(3)) ? farthest : nearest));
        }

        assertThat(measure(store, FOUR).warnings()).hasSize(suspicious ? 1 : 0);
        assertThat(measure(store, FOUR.subList(1, 4)).warnings())
                .as("three regions prove nothing")
                .isEmpty();
    }

    @Test
    void noSamples_areRefused() {
        LatencyMeasurement measurement = new LatencyMeasurement(probe, store, new DirectFanOut());

        assertThatIllegalArgumentException().isThrownBy(() -> measurement.measure(OWNER, FOUR, 0, LIMIT));
    }

    private LatencyReport measure(DiscoveryStore over, List<Region> regions) {
        return new LatencyMeasurement(probe, over, new DirectFanOut()).measure(OWNER, regions, 3, LIMIT);
    }

    private static ProbeLatency latency(Region region, long millis) {
        return ProbeLatency.builder(region, 3, Instant.EPOCH)
                .handshakes(Duration.ofMillis(millis), Duration.ofMillis(millis))
                .build();
    }
}

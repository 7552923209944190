package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.port.LatencyStore;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of a {@link LatencyStore}: two series for each region, exactly to the nanosecond, for each owner apart. */
@ContractOf(LatencyStore.class)
public abstract class LatencyStoreContract extends StoreFixture<LatencyStore> {
    private static final CallLatency OF_VIRGINIA = new CallLatency(VIRGINIA, Duration.ZERO, 1, at(1));
    private static final Latencies BOTH = new Latencies(
            Map.of(IRELAND, new CallLatency(IRELAND, Duration.ofNanos(12_100_001), 7, T0), VIRGINIA, OF_VIRGINIA),
            Map.of(
                    IRELAND,
                    ProbeLatency.builder(IRELAND, 9, at(2))
                            .handshakes(Duration.ofNanos(21_500_000), Duration.ofNanos(30_250_000))
                            .dns(Duration.ofNanos(333_333))
                            .tcp(Duration.ofNanos(10_499_999))
                            .tls(Duration.ofMillis(11))
                            .build()));

    @Test
    final void newStore_isEmpty() {
        assertThat(store().latencies(OWNER)).isEqualTo(Latencies.none());
    }

    @Test
    final void savedLatencies_areGivenBack() {
        store().save(OWNER, BOTH);

        assertThat(store().latencies(OWNER)).isEqualTo(BOTH);
    }

    @Test
    final void save_leavesOtherRegionsUnchanged() {
        store().save(OWNER, BOTH);
        CallLatency newer = new CallLatency(IRELAND, Duration.ofNanos(99_900_000), 8, at(3));
        store().save(OWNER, new Latencies(Map.of(IRELAND, newer), Map.of()));
        store().save(OWNER, Latencies.none());

        Latencies latencies = store().latencies(OWNER);
        assertThat(latencies.calls()).containsEntry(IRELAND, newer).hasSize(2);
        assertThat(latencies.calls()).containsEntry(VIRGINIA, OF_VIRGINIA);
        assertThat(latencies.probes()).isEqualTo(BOTH.probes());
    }

    @Test
    final void owners_areKeptApart() {
        store().save(OWNER, BOTH);

        assertThat(store().latencies(Owner.account(Partition.AWS, "000000000002")))
                .isEqualTo(Latencies.none());
        assertThat(store().latencies(Owner.account(new Partition("aws-cn"), "111122223333")))
                .isEqualTo(Latencies.none());
        assertThat(store().latencies(Owner.digest(Partition.AWS, "0123abcd"))).isEqualTo(Latencies.none());
    }
}

package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.IRELAND;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.VIRGINIA;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.port.LatencyStore;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a latency store remembers: two series a region, exactly, for each owner apart. */
public abstract class LatencyStoreContract {
    private static final Latencies BOTH = new Latencies(
            Map.of(IRELAND, new CallLatency(IRELAND, 12.1, 7, T0), VIRGINIA, new CallLatency(VIRGINIA, 0.0, 1, at(1))),
            Map.of(IRELAND, new ProbeLatency(IRELAND, 21.5, 30.25, 1.0 / 3, 10.5, 11.0, 9, at(2))));

    /** Opens an empty store, another one for each test; the test case closes it where that is needed. */
    protected abstract LatencyStore open() throws Exception;

    @Test
    final void knowsNothingAtFirst() throws Exception {
        assertThat(open().latencies(OWNER)).isEqualTo(Latencies.none());
    }

    @Test
    final void givesBackWhatWasSaved() throws Exception {
        LatencyStore store = open();
        store.save(OWNER, BOTH);

        assertThat(store.latencies(OWNER)).isEqualTo(BOTH);
    }

    @Test
    final void replacesTheRegionsThatAreGivenAndLeavesTheOthers() throws Exception {
        LatencyStore store = open();
        store.save(OWNER, BOTH);
        CallLatency newer = new CallLatency(IRELAND, 99.9, 8, at(3));
        store.save(OWNER, new Latencies(Map.of(IRELAND, newer), Map.of()));
        store.save(OWNER, Latencies.none());

        Latencies latencies = store.latencies(OWNER);
        assertThat(latencies.calls()).containsEntry(IRELAND, newer).hasSize(2);
        assertThat(latencies.calls()).containsEntry(VIRGINIA, new CallLatency(VIRGINIA, 0.0, 1, at(1)));
        assertThat(latencies.probes()).isEqualTo(BOTH.probes());
    }

    @Test
    final void neverShowsOneOwnerWhatWasMeasuredForAnother() throws Exception {
        LatencyStore store = open();
        store.save(OWNER, BOTH);

        assertThat(store.latencies(Owner.account(Partition.AWS, "000000000002")))
                .isEqualTo(Latencies.none());
        assertThat(store.latencies(Owner.account(new Partition("aws-cn"), "111122223333")))
                .isEqualTo(Latencies.none());
        assertThat(store.latencies(Owner.digest(Partition.AWS, "0123abcd"))).isEqualTo(Latencies.none());
    }
}

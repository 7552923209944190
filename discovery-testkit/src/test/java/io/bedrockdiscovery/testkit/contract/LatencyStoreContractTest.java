package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of latency stores finds each of these faults. */
final class LatencyStoreContractTest {
    private static Supplier<DiscoveryStore> stores = InMemoryStore::new;

    @Test
    void storeThatReplacesEverything_failsItsTest() {
        stores = () -> new DelegatingStore(new InMemoryStore()) {
            private final Map<Owner, Latencies> saved = new HashMap<>();

            @Override
            public void save(Owner owner, Latencies latencies) {
                saved.put(owner, latencies);
            }

            @Override
            public Latencies latencies(Owner owner) {
                return saved.getOrDefault(owner, Latencies.none());
            }
        };

        assertThat(ContractRun.failuresOf(Latency.class)).containsExactly("save_leavesOtherRegionsUnchanged");
    }

    @Test
    void storeThatRoundsToMilliseconds_failsItsTest() {
        stores = () -> new DelegatingStore(new InMemoryStore()) {
            @Override
            public void save(Owner owner, Latencies latencies) {
                Map<Region, CallLatency> rounded = new HashMap<>();
                latencies
                        .calls()
                        .forEach((region, call) -> rounded.put(
                                region,
                                new CallLatency(
                                        region,
                                        Duration.ofMillis(call.average().toMillis()),
                                        call.samples(),
                                        call.observedAt())));
                super.save(owner, new Latencies(rounded, latencies.probes()));
            }
        };

        assertThat(ContractRun.failuresOf(Latency.class)).contains("savedLatencies_areGivenBack");
    }

    @Test
    void storeThatMixesOwners_failsItsTest() {
        stores = () -> new DelegatingStore(new InMemoryStore()) {
            @Override
            public Latencies latencies(Owner owner) {
                return super.latencies(StoreSamples.OWNER);
            }
        };

        assertThat(ContractRun.failuresOf(Latency.class)).containsExactly("owners_areKeptApart");
    }

    @Test
    void soundStore_failsNone() {
        stores = InMemoryStore::new;

        assertThat(ContractRun.failuresOf(Latency.class)).isEmpty();
    }

    static final class Latency extends LatencyStoreContract {
        @Override
        protected LatencyStore open() {
            return stores.get();
        }
    }
}

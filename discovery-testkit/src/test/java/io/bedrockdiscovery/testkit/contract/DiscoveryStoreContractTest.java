package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of whole stores finds each of these faults. */
final class DiscoveryStoreContractTest {
    private static Supplier<DiscoveryStore> stores = InMemoryStore::new;

    @Test
    void storeThatKeepsClearedLatencies_failsItsTests() {
        stores = () -> new DelegatingStore(new InMemoryStore()) {
            @Override
            public Cleared clear(ClearRequest request) {
                Map<Owner, Latencies> kept = new HashMap<>();
                summary().owners().forEach(held -> kept.put(held.owner(), latencies(held.owner())));
                Cleared cleared = super.clear(request);
                kept.forEach(this::save);
                return cleared;
            }
        };

        assertThat(ContractRun.failuresOf(Whole.class))
                .containsExactly(
                        "clearAccount_forgetsThatOwnerOnly",
                        "clearAll_forgetsEverything",
                        "clearRegionOfAccount_forgetsThatRegionOnly",
                        "clearRegion_forgetsItForAllOwners");
    }

    @Test
    void storeThatClearsTheAccessWithTheHistory_failsItsTest() {
        stores = () -> new FaultyAccessStore(FaultyAccessStore.Fault.CLEARS_EVERYTHING);

        assertThat(ContractRun.failuresOf(Whole.class)).contains("clearHistory_keepsEverythingOfThePresent");
    }

    @Test
    void storeThatCannotBeClosedTwice_failsItsTest() {
        stores = () -> new DelegatingStore(new InMemoryStore()) {
            private boolean closed;

            @Override
            public void close() {
                if (closed) {
                    throw new IllegalStateException("the store is closed");
                }
                closed = true;
            }
        };

        assertThat(ContractRun.failuresOf(Whole.class)).contains("secondClose_doesNothing");
    }

    @Test
    void soundStore_failsNone() {
        stores = InMemoryStore::new;

        assertThat(ContractRun.failuresOf(Whole.class)).isEmpty();
    }

    static final class Whole extends DiscoveryStoreContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }
}

package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of stores of settings finds each of these faults. */
final class AccessGateStoreContractTest {
    private static Supplier<DiscoveryStore> stores = InMemoryStore::new;

    private enum Fault {
        FAILURE_REPLACES_SETTING,
        FUTURE_IS_GIVEN_OUT,
        GATES_ARE_MIXED,
        PARTITIONS_ARE_MIXED,
        CLEARS_NOTHING,
        CLEARS_EVERYTHING
    }

    @ParameterizedTest
    @CsvSource({
        "FAILURE_REPLACES_SETTING, settingFailure_keepsTheLastKnownGood",
        "FUTURE_IS_GIVEN_OUT, olderSetting_neverReplacesALaterOne",
        "GATES_ARE_MIXED, gates_areKeptApart",
        "PARTITIONS_ARE_MIXED, settingsOfOwners_areKeptApart",
        "CLEARS_NOTHING, clearRegion_forgetsTheSettingThere",
        "CLEARS_NOTHING, clearAll_forgetsTheSettings",
        "CLEARS_EVERYTHING, clearHistory_keepsThePresentSetting"
    })
    void faultyStore_failsTheTestOfItsFault(Fault fault, String test) {
        stores = () -> new FaultyStore(fault);

        assertThat(ContractRun.failuresOf(Gates.class)).contains(test);
    }

    @Test
    void soundStore_failsNone() {
        stores = InMemoryStore::new;

        assertThat(ContractRun.failuresOf(Gates.class)).isEmpty();
    }

    static final class Gates extends AccessGateStoreContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }

    /** A store in memory with one fault. */
    private static final class FaultyStore extends DelegatingStore {
        private final Fault fault;

        FaultyStore(Fault fault) {
            super(new InMemoryStore());
            this.fault = fault;
        }

        @Override
        public Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf) {
            return super.gate(seen(owner), seen(gate), fault == Fault.FUTURE_IS_GIVEN_OUT ? Instant.MAX : asOf);
        }

        @Override
        public void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt) {
            if (fault == Fault.FAILURE_REPLACES_SETTING
                    && learnt.values().stream().noneMatch(Observation::hasAnswer)) {
                super.clear(ClearRequest.ALL);
            }
            super.saveGate(seen(owner), seen(gate), learnt);
        }

        @Override
        public Cleared clear(ClearRequest request) {
            return switch (fault) {
                case CLEARS_NOTHING -> new Cleared(0, 0);
                case CLEARS_EVERYTHING -> super.clear(ClearRequest.ALL);
                default -> super.clear(request);
            };
        }

        private Owner seen(Owner owner) {
            return fault == Fault.PARTITIONS_ARE_MIXED ? new Owner(Partition.AWS, owner.key(), owner.account()) : owner;
        }

        private AccessGate seen(AccessGate gate) {
            return fault == Fault.GATES_ARE_MIXED ? AccessGate.DATA_RETENTION : gate;
        }
    }
}

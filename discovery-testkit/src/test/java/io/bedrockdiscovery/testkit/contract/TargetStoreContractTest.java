package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of stores of targets finds each of these faults. */
final class TargetStoreContractTest {
    private static Supplier<DiscoveryStore> stores = InMemoryStore::new;

    private enum Fault {
        LAST_SAVED_STANDS,
        FUTURE_IS_GIVEN_OUT,
        PARTITIONS_ARE_MIXED,
        CLEARS_NOTHING,
        CLEARS_EVERYTHING,
        FORGETS
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_SAVED_STANDS, failure_keepsTheLastKnownGood",
        "LAST_SAVED_STANDS, olderObservation_neverReplacesALaterOne",
        "FUTURE_IS_GIVEN_OUT, observationDatedAfterAsOf_isLeftOutUntilThen",
        "PARTITIONS_ARE_MIXED, owners_areKeptApart",
        "CLEARS_NOTHING, clear_forgetsWhatItNames",
        "CLEARS_EVERYTHING, clear_forgetsWhatItNames",
        "FORGETS, savedObservations_areGivenBack"
    })
    void faultyStore_failsTheTestOfItsFault(Fault fault, String test) {
        stores = () -> new FaultyStore(fault);

        assertThat(ContractRun.failuresOf(Targets.class)).contains(test);
    }

    @Test
    void soundStore_failsNone() {
        stores = InMemoryStore::new;

        assertThat(ContractRun.failuresOf(Targets.class)).isEmpty();
    }

    static final class Targets extends TargetStoreContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }

    /** A store in memory with one fault. */
    private static final class FaultyStore extends DelegatingStore {
        private final Fault fault;
        private final Map<RegionalTargetCall, Observation<TargetEntry>> last = new HashMap<>();

        FaultyStore(Fault fault) {
            super(new InMemoryStore());
            this.fault = fault;
        }

        @Override
        public Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf) {
            return fault == Fault.LAST_SAVED_STANDS
                    ? Map.copyOf(last)
                    : super.targets(seen(owner), fault == Fault.FUTURE_IS_GIVEN_OUT ? Instant.MAX : asOf);
        }

        @Override
        public void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
            last.putAll(learnt);
            if (fault != Fault.FORGETS) {
                super.saveTargets(seen(owner), learnt);
            }
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
    }
}

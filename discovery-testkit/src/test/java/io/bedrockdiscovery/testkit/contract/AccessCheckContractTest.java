package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.contract.FaultyAccessStore.Fault;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of access checks finds the faults of a store that reach the verdicts. */
final class AccessCheckContractTest {
    private static Supplier<DiscoveryStore> stores = InMemoryStore::new;

    @ParameterizedTest
    @CsvSource({
        "FAILURE_REPLACES_ANSWER, failedRefresh_keepsTheVerdictAndIsStale",
        "FUTURE_IS_GIVEN_OUT, checkByAClockThatWasAhead_isNotBelieved",
        "FUTURE_HIDES_THE_PRESENT, checkByAClockThatWasAhead_isNotBelieved"
    })
    void faultyStore_failsTheTestOfItsFault(Fault fault, String test) {
        stores = () -> new FaultyAccessStore(fault);

        assertThat(ContractRun.failuresOf(Checks.class)).contains(test);
    }

    @Test
    void storeThatForgets_failsTheTestOfFreshAnswers() {
        stores = () -> new DelegatingStore(new InMemoryStore()) {
            @Override
            public void saveAccess(Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {}
        };

        assertThat(ContractRun.failuresOf(Checks.class)).contains("freshAnswer_isNotAskedForAgain");
    }

    @Test
    void soundStore_failsNone() {
        stores = InMemoryStore::new;

        assertThat(ContractRun.failuresOf(Checks.class)).isEmpty();
    }

    static final class Checks extends AccessCheckContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }
}

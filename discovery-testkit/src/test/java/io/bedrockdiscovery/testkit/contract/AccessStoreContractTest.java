package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.contract.FaultyAccessStore.Fault;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of access stores finds each of these faults. */
final class AccessStoreContractTest {
    private static Supplier<DiscoveryStore> stores = InMemoryStore::new;

    @ParameterizedTest
    @CsvSource({
        "FAILURE_REPLACES_ANSWER, failure_keepsTheLastKnownGood",
        "LAST_SAVED_STANDS, observationsSavedInAnyOrder_areMergedByTime",
        "FUTURE_IS_GIVEN_OUT, observationDatedAfterAsOf_isLeftOutUntilThen",
        "FUTURE_HIDES_THE_PRESENT, observationOfAClockThatWasAhead_doesNotHideALaterRealOne",
        "PARTITIONS_ARE_MIXED, owners_areKeptApart",
        "VARIANTS_ARE_MIXED, models_areKeptApartByTheirWholeId",
        "CLEARS_NOTHING, clearAll_forgetsTheAccess",
        "CLEARS_EVERYTHING, clearRegion_forgetsTheAccessThere",
        "CLEARS_EVERYTHING, clearHistory_keepsThePresentAccess"
    })
    void faultyStore_failsTheTestOfItsFault(Fault fault, String test) {
        stores = () -> new FaultyAccessStore(fault);

        assertThat(ContractRun.failuresOf(Access.class)).contains(test);
    }

    @Test
    void soundStore_failsNone() {
        stores = InMemoryStore::new;

        assertThat(ContractRun.failuresOf(Access.class)).isEmpty();
    }

    static final class Access extends AccessStoreContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }
}

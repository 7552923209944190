package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.testkit.contract.FaultyCatalogStore.Fault;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contracts of catalogue stores find each of these faults. */
final class CatalogStoreContractTest {
    private static Supplier<CatalogStore> stores = InMemoryStore::new;

    @ParameterizedTest
    @CsvSource({
        "FAILURE_IS_EMPTY, failure_keepsTheLastKnownGood",
        "LAST_RECORDED_STANDS, olderObservation_doesNotReplaceALaterOne",
        "SCAN_REPLACES_ALL, callsThatWereNotMade_keepTheirObservations",
        "PARTITIONS_ARE_MIXED, owners_areKeptApart",
        "NO_HISTORY, loadAsOf_givesWhatWasKnownThen",
        "TWO_STEPS, manyThreads_loseNothingAndSeeWholeRegions",
        "SORTED, listing_keepsItsOrder",
        "CLEARS_NOTHING, clearAll_forgetsEverything"
    })
    void faultyStore_failsTheTestOfItsFault(Fault fault, String test) {
        assertThat(failures(() -> new FaultyCatalogStore(fault))).contains(test);
    }

    @Test
    void soundStore_failsNone() {
        assertThat(failures(InMemoryStore::new)).isEmpty();
    }

    private static Set<String> failures(Supplier<CatalogStore> kind) {
        stores = kind;
        Set<String> failed = new TreeSet<>();
        for (Class<?> contract : List.of(Contents.class, History.class, Clearing.class, Threads.class)) {
            failed.addAll(ContractRun.failuresOf(contract));
        }
        return failed;
    }

    static final class Contents extends CatalogStoreContract {
        @Override
        protected CatalogStore open() {
            return stores.get();
        }
    }

    static final class History extends CatalogStoreHistoryContract {
        @Override
        protected CatalogStore open() {
            return stores.get();
        }
    }

    static final class Clearing extends CatalogStoreClearContract {
        @Override
        protected CatalogStore open() {
            return stores.get();
        }
    }

    static final class Threads extends CatalogStoreThreadsContract {
        @Override
        protected CatalogStore open() {
            return stores.get();
        }
    }
}

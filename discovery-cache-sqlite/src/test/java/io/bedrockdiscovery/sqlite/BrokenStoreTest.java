package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import io.bedrockdiscovery.testkit.contract.AccessStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreClearContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreHistoryContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreThreadsContract;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Proves that the store contracts fail for a broken store. */
final class BrokenStoreTest {
    private static Supplier<DiscoveryStore> stores = InMemoryStore::new;

    @ParameterizedTest
    @EnumSource
    void brokenStore_failsAContract(Fault fault) {
        assertThat(failures(() -> new BrokenStore(fault, new InMemoryStore()))).isNotEmpty();
    }

    @Test
    void goodStore_failsNone() {
        assertThat(failures(InMemoryStore::new)).isEmpty();
    }

    private static Set<String> failures(Supplier<DiscoveryStore> kind) {
        stores = kind;
        Set<String> failed = new TreeSet<>();
        Set<String> run = new TreeSet<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        selectClass(Catalogue.class),
                        selectClass(History.class),
                        selectClass(Clear.class),
                        selectClass(Threads.class),
                        selectClass(Access.class))
                .build();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    run.add(test.getUniqueId());
                    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                        failed.add(test.getUniqueId());
                    }
                }
            }
        });
        assertThat(run).hasSizeGreaterThan(20);
        return failed;
    }

    static final class Catalogue extends CatalogStoreContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }

    static final class History extends CatalogStoreHistoryContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }

    static final class Clear extends CatalogStoreClearContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }

    static final class Threads extends CatalogStoreThreadsContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }

    static final class Access extends AccessStoreContract {
        @Override
        protected DiscoveryStore open() {
            return stores.get();
        }
    }
}

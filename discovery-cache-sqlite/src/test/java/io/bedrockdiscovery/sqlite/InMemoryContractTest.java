package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.AccessStore;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.testkit.contract.AccessStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreClearContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreHistoryContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreThreadsContract;
import io.bedrockdiscovery.testkit.contract.LatencyStoreContract;
import io.bedrockdiscovery.testkit.fake.InMemoryAccessStore;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
import org.junit.jupiter.api.Nested;

/** The fake is held to the same contracts as the file. */
final class InMemoryContractTest {
    @Nested
    final class Catalogue extends CatalogStoreContract {
        @Override
        protected CatalogStore open() {
            return new InMemoryCatalogStore();
        }
    }

    @Nested
    final class History extends CatalogStoreHistoryContract {
        @Override
        protected CatalogStore open() {
            return new InMemoryCatalogStore();
        }
    }

    @Nested
    final class Clear extends CatalogStoreClearContract {
        @Override
        protected CatalogStore open() {
            return new InMemoryCatalogStore();
        }
    }

    @Nested
    final class Threads extends CatalogStoreThreadsContract {
        @Override
        protected CatalogStore open() {
            return new InMemoryCatalogStore();
        }
    }

    @Nested
    final class Access extends AccessStoreContract {
        @Override
        protected AccessStore open() {
            return new InMemoryAccessStore();
        }
    }

    @Nested
    final class Latency extends LatencyStoreContract {
        @Override
        protected LatencyStore open() {
            return new InMemoryLatencyStore();
        }
    }
}

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
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class SqliteContractTest {
    @TempDir
    Path directory;

    private SqliteCatalogStore openFile() {
        return SqliteCatalogStore.open(directory.resolve("cache.db"), Clock.systemUTC());
    }

    @Nested
    final class Catalogue extends CatalogStoreContract {
        @Override
        protected CatalogStore open() {
            return openFile();
        }
    }

    @Nested
    final class History extends CatalogStoreHistoryContract {
        @Override
        protected CatalogStore open() {
            return openFile();
        }
    }

    @Nested
    final class Clear extends CatalogStoreClearContract {
        @Override
        protected CatalogStore open() {
            return openFile();
        }
    }

    @Nested
    final class Threads extends CatalogStoreThreadsContract {
        @Override
        protected CatalogStore open() {
            return openFile();
        }
    }

    @Nested
    final class Access extends AccessStoreContract {
        private SqliteCatalogStore store;

        @Override
        protected AccessStore open() {
            store = openFile();
            return store;
        }

        @AfterEach
        void close() {
            store.close();
        }
    }

    @Nested
    final class Latency extends LatencyStoreContract {
        private SqliteCatalogStore store;

        @Override
        protected LatencyStore open() {
            store = openFile();
            return store;
        }

        @AfterEach
        void close() {
            store.close();
        }
    }
}

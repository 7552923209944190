package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.testkit.contract.AccessCheckContract;
import io.bedrockdiscovery.testkit.contract.AccessGateStoreContract;
import io.bedrockdiscovery.testkit.contract.AccessStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreClearContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreClockContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreHistoryContract;
import io.bedrockdiscovery.testkit.contract.CatalogStorePartContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreThreadsContract;
import io.bedrockdiscovery.testkit.contract.DiscoveryStoreContract;
import io.bedrockdiscovery.testkit.contract.LatencyStoreContract;
import io.bedrockdiscovery.testkit.contract.RefreshLeaseContract;
import io.bedrockdiscovery.testkit.contract.TargetStoreContract;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreContractTest {
    @TempDir
    Path directory;

    private SqliteStore openFile() {
        return SqliteStore.open(directory.resolve("cache.db"));
    }

    @Nested
    final class Store extends DiscoveryStoreContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Catalog extends CatalogStoreContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class History extends CatalogStoreHistoryContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Part extends CatalogStorePartContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Clocks extends CatalogStoreClockContract {
        @Override
        protected SqliteStore open(Clock clock) {
            return SqliteStore.open(directory.resolve("cache.db"), TestSettings.at(clock));
        }
    }

    @Nested
    final class Clear extends CatalogStoreClearContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Threads extends CatalogStoreThreadsContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Latency extends LatencyStoreContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Targets extends TargetStoreContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Access extends AccessStoreContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Gates extends AccessGateStoreContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class AccessCheck extends AccessCheckContract {
        @Override
        protected SqliteStore open() {
            return openFile();
        }
    }

    @Nested
    final class Lease extends RefreshLeaseContract {
        private final MutableClock clock = new MutableClock(SampleAccount.START);

        @Override
        protected SqliteStore open() {
            return SqliteStore.open(directory.resolve("cache.db"), TestSettings.at(clock));
        }

        @Override
        protected void endLeases() {
            clock.advance(Duration.ofHours(1));
        }
    }
}

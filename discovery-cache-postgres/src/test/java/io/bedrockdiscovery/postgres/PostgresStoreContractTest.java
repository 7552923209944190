package io.bedrockdiscovery.postgres;

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
import java.time.Clock;
import org.junit.jupiter.api.Nested;

final class PostgresStoreContractTest {

    private PostgresStore openSchema() {
        return PostgresStore.open(TestDatabase.emptied());
    }

    @Nested
    final class Store extends DiscoveryStoreContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Catalog extends CatalogStoreContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class History extends CatalogStoreHistoryContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Part extends CatalogStorePartContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Clocks extends CatalogStoreClockContract {
        @Override
        protected PostgresStore open(Clock clock) {
            return PostgresStore.open(
                    TestDatabase.emptied(), new Settings(Migrations.ALL, connection -> connection, clock));
        }
    }

    @Nested
    final class Clear extends CatalogStoreClearContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Threads extends CatalogStoreThreadsContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Latency extends LatencyStoreContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Targets extends TargetStoreContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Access extends AccessStoreContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Gates extends AccessGateStoreContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }

    @Nested
    final class Lease extends RefreshLeaseContract {
        @Override
        protected PostgresStore open() {
            return PostgresStore.open(TestDatabase.emptied(), TestDatabase.unpooled());
        }

        @Override
        protected boolean tellsOfChanges() {
            return true;
        }

        @Override
        protected void endLeases() {
            TestDatabase.endLeases();
        }
    }

    @Nested
    final class AccessCheck extends AccessCheckContract {
        @Override
        protected PostgresStore open() {
            return openSchema();
        }
    }
}

package io.bedrockdiscovery.domain.memory;

import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.testkit.contract.AccessCheckContract;
import io.bedrockdiscovery.testkit.contract.AccessGateStoreContract;
import io.bedrockdiscovery.testkit.contract.AccessStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreClearContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreClockContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreHistoryContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreThreadsContract;
import io.bedrockdiscovery.testkit.contract.DiscoveryStoreContract;
import io.bedrockdiscovery.testkit.contract.LatencyStoreContract;
import io.bedrockdiscovery.testkit.contract.TargetStoreContract;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** The store in memory is held to the contracts of all stores. */
final class InMemoryStoreTest {
    @Nested
    final class Catalogue extends CatalogStoreContract {
        @Override
        protected CatalogStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class History extends CatalogStoreHistoryContract {
        @Override
        protected CatalogStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class Clocks extends CatalogStoreClockContract {
        @Override
        protected CatalogStore open(Clock clock) {
            return new InMemoryStore(clock);
        }
    }

    @Nested
    final class Clearing extends CatalogStoreClearContract {
        @Override
        protected CatalogStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class Threads extends CatalogStoreThreadsContract {
        @Override
        protected CatalogStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class Targets extends TargetStoreContract {
        @Override
        protected DiscoveryStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class Access extends AccessStoreContract {
        @Override
        protected DiscoveryStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class Gates extends AccessGateStoreContract {
        @Override
        protected DiscoveryStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class Checks extends AccessCheckContract {
        @Override
        protected DiscoveryStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class Latency extends LatencyStoreContract {
        @Override
        protected LatencyStore open() {
            return new InMemoryStore();
        }
    }

    @Nested
    final class Everything extends DiscoveryStoreContract {
        @Override
        protected DiscoveryStore open() {
            return new InMemoryStore();
        }
    }
}

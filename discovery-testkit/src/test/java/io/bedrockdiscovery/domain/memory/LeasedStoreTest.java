package io.bedrockdiscovery.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.testkit.contract.AccessGateStoreContract;
import io.bedrockdiscovery.testkit.contract.AccessStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreContract;
import io.bedrockdiscovery.testkit.contract.CatalogStoreHistoryContract;
import io.bedrockdiscovery.testkit.contract.DiscoveryStoreContract;
import io.bedrockdiscovery.testkit.contract.LatencyStoreContract;
import io.bedrockdiscovery.testkit.contract.TargetStoreContract;
import java.time.Clock;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A view whose writes are run is held to the contracts of all stores; one whose writes are refused writes nothing. */
final class LeasedStoreTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");

    private static DiscoveryStore leased() {
        return view(new InMemoryStore(), Runnable::run);
    }

    private static LeasedStore view(DiscoveryStore store, Consumer<Runnable> writer) {
        return new LeasedStore(store, new InMemoryLease(store, Clock.systemUTC()), writer);
    }

    @Nested
    final class Catalogue extends CatalogStoreContract {
        @Override
        protected CatalogStore open() {
            return leased();
        }
    }

    @Nested
    final class History extends CatalogStoreHistoryContract {
        @Override
        protected CatalogStore open() {
            return leased();
        }
    }

    @Nested
    final class Targets extends TargetStoreContract {
        @Override
        protected DiscoveryStore open() {
            return leased();
        }
    }

    @Nested
    final class Access extends AccessStoreContract {
        @Override
        protected DiscoveryStore open() {
            return leased();
        }
    }

    @Nested
    final class Gates extends AccessGateStoreContract {
        @Override
        protected DiscoveryStore open() {
            return leased();
        }
    }

    @Nested
    final class Latency extends LatencyStoreContract {
        @Override
        protected LatencyStore open() {
            return leased();
        }
    }

    @Nested
    final class Everything extends DiscoveryStoreContract {
        @Override
        protected DiscoveryStore open() {
            return leased();
        }
    }

    @Test
    void refusedWrite_isNotMade() {
        InMemoryStore store = new InMemoryStore();
        LeasedStore view = view(store, write -> {
            throw new StoreException("the lease is lost");
        });

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> view.save(OWNER, Latencies.none()))
                .withMessage("the lease is lost");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> view.rememberAccount("digest", "111122223333"));
        assertThat(store.accountOf("digest")).isEmpty();
        assertThat(view.refreshLease()).contains(view.lease());
    }
}

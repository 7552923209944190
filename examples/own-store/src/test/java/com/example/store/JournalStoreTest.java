package com.example.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.StoreException;
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
import io.bedrockdiscovery.testkit.contract.TargetStoreContract;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalStoreTest {
    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("journal");
    }

    @Nested
    class Catalogues extends CatalogStoreContract {
        @Override
        protected CatalogStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class ClearedCatalogues extends CatalogStoreClearContract {
        @Override
        protected CatalogStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class Clocks extends CatalogStoreClockContract {
        @Override
        protected CatalogStore open(Clock clock) {
            return JournalStore.open(file(), clock);
        }
    }

    @Nested
    class Histories extends CatalogStoreHistoryContract {
        @Override
        protected CatalogStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class Parts extends CatalogStorePartContract {
        @Override
        protected CatalogStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class Threads extends CatalogStoreThreadsContract {
        @Override
        protected CatalogStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class Access extends AccessStoreContract {
        @Override
        protected DiscoveryStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class Gates extends AccessGateStoreContract {
        @Override
        protected DiscoveryStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class LatenciesOfRegions extends LatencyStoreContract {
        @Override
        protected LatencyStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class Targets extends TargetStoreContract {
        @Override
        protected DiscoveryStore open() {
            return JournalStore.open(file());
        }
    }

    @Nested
    class Together extends DiscoveryStoreContract {
        @Override
        protected DiscoveryStore open() {
            return JournalStore.open(file());
        }
    }

    /** The contracts do not open a store twice. */
    @Test
    void remembersEverything_whenOpenedAgain() {
        scan();

        assertThat(answerWithoutScan()).isEqualTo(SmallWorld.EU_CLAUDE);
    }

    @Test
    void forgetsOnlyTheLastChange_whenACrashCutItOff() throws IOException {
        scan();
        Files.write(file(), new byte[] {0, 0, 1, 0, 'r'}, StandardOpenOption.APPEND);

        assertThat(answerWithoutScan()).isEqualTo(SmallWorld.EU_CLAUDE);
    }

    @Test
    void saysSo_whenTheFileIsNoJournal() throws IOException {
        Files.writeString(file(), "\0\0\0\5no journal");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JournalStore.open(file()))
                .withMessageContaining("is no journal, or damaged");
    }

    private void scan() {
        try (var store = JournalStore.open(file());
                var discovery =
                        BedrockDiscovery.over(FakeSources.of(SmallWorld.WORLD).sources(), store)) {
            discovery.refresh();
        }
    }

    private String answerWithoutScan() {
        try (var store = JournalStore.open(file());
                var discovery =
                        BedrockDiscovery.over(FakeSources.of(SmallWorld.WORLD).sources(), store)) {
            return discovery
                    .resolve("claude-3-7-sonnet", BedrockDiscovery.from("eu-west-1"))
                    .orElseThrow()
                    .passAsModelId();
        }
    }
}

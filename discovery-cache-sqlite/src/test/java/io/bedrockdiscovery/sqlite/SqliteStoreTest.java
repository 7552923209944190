package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest {
    private static final Observations SCAN = new SampleAccount(2, 3, 2).scan(START, "g");

    @TempDir
    Path directory;

    @Test
    void reopenedStore_holdsWhatWasWritten() {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
            store.rememberAccount("digest", "111122223333");
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.accountOf("digest")).contains("111122223333");
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void summary_tellsPlaceSchemaVersionAndSize() throws Exception {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
            StoreSummary summary = store.summary();

            assertThat(summary.place()).isEqualTo(file.toString());
            assertThat(summary.version()).isEqualTo(Migrations.ALL.latest());
            assertThat(summary.sizeBytes()).isEqualTo(Files.size(file) + Files.size(directory.resolve("cache.db-wal")));
        }
    }

    @Test
    void closedStore_refusesEverything() {
        SqliteStore store = SqliteStore.open(directory.resolve("cache.db"));
        store.close();
        store.close();

        assertThatThrownBy(() -> store.load(OWNER))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.record(OWNER, START, SCAN)).isInstanceOf(StoreException.class);
    }

    @Test
    void removedFile_isStartedAgain() throws Exception {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
            Files.delete(file);

            assertThat(store.load(OWNER)).isEqualTo(Observations.empty());
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void missingFile_isCreatedByTheFirstWriteOnly() {
        Path file = directory.resolve("a/cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(Observations.empty());
            assertThat(store.loadAsOf(OWNER, START)).isEqualTo(Observations.empty());
            assertThat(store.scans(OWNER)).isEmpty();
            assertThat(store.accountOf("digest")).isEmpty();
            assertThat(store.latencies(OWNER)).isEqualTo(Latencies.none());
            assertThat(store.access(OWNER, new ModelId("any"), START)).isEmpty();
            assertThat(store.summary())
                    .isEqualTo(new StoreSummary(file.toString(), 0, Migrations.ALL.latest(), List.of(), 0));
            assertThat(store.clear(ClearRequest.ALL)).isEqualTo(new Cleared(0, 0));
            assertThat(directory).isEmptyDirectory();

            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void fileThatAnotherStoreCreatesLater_isRead() {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(Observations.empty());
            try (SqliteStore other = SqliteStore.open(file)) {
                other.record(OWNER, START, Observations.empty());
            }
            assertThat(store.scans(OWNER)).hasSize(1);
        }
    }
}

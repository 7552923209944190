package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static io.bedrockdiscovery.sqlite.TestSettings.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.sqlite.Settings.ConnectionCustomizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class DatabaseTest {
    private static final Observations SCAN = new SampleAccount(2, 3, 2).scan(START, "g");

    @TempDir
    Path directory;

    @Test
    void version_tellsOfWritesOfOthers() {
        Path file = directory.resolve("catalog.db");
        try (SqliteStore store = SqliteStore.open(file);
                SqliteStore other = SqliteStore.open(file)) {
            store.rememberAccount("digest", "111122223333");
            OptionalLong before = store.version(OWNER);

            assertThat(store.version(OWNER)).isPresent().isEqualTo(before);
            other.rememberAccount("digest", "444455556666");
            assertThat(store.version(OWNER)).isPresent().isNotEqualTo(before);
        }
    }

    @Test
    void version_tellsOfAReplacedFile() throws Exception {
        Path file = directory.resolve("catalog.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.rememberAccount("digest", "111122223333");
            OptionalLong before = store.version(OWNER);

            Files.delete(file);
            assertThat(store.version(OWNER)).isEmpty();
            try (SqliteStore other = SqliteStore.open(file)) {
                other.rememberAccount("digest", "111122223333");
            }
            assertThat(store.version(OWNER)).isPresent().isNotEqualTo(before);
        }
    }

    @Test
    void version_isNotKnownWithoutAFile() {
        try (SqliteStore store = SqliteStore.open(directory.resolve("catalog.db"))) {
            assertThat(store.version(OWNER)).isEmpty();
        }
    }

    @Test
    void fullDisk_losesNothing() {
        Path file = filled();
        AtomicInteger morePages = new AtomicInteger(0);
        Settings full = customized(connection -> {
            try (Transaction transaction = new Transaction(connection)) {
                long pages = transaction.number("PRAGMA page_count") + morePages.get();
                transaction.list("PRAGMA max_page_count = " + pages, RowReader::number);
            }
            return connection;
        });
        Observations large = new SampleAccount(5, 40, 20).scan(START.plusSeconds(1), "h");
        try (SqliteStore store = SqliteStore.open(file, full)) {
            for (int more : new int[] {0, 5, 20}) {
                morePages.set(more);
                assertThatThrownBy(() -> store.record(OWNER, START.plusSeconds(1), large))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining(file.toString())
                        .hasMessageContaining("disk is full");
                assertThat(store.load(OWNER)).isEqualTo(SCAN);
                assertThat(store.scans(OWNER)).containsExactly(START);
            }
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START.plusSeconds(1), large);
            assertThat(store.load(OWNER)).isEqualTo(SCAN.and(large));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_READONLY, cannot be written",
        "SQLITE_CANTOPEN, cannot be opened",
        "SQLITE_FULL, disk is full",
        "SQLITE_IOERR_SHMSIZE, disk is full"
    })
    void unwritableDisk_isStillRead(SQLiteErrorCode code, String message) {
        Path file = filled();
        AtomicBoolean writable = new AtomicBoolean();
        Settings unwritable = customized(connection -> {
            if (writable.get()) {
                return connection;
            }
            throw new SQLiteException(code.message, code);
        });
        try (SqliteStore store = SqliteStore.open(file, unwritable)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThatThrownBy(() -> store.record(OWNER, START, SCAN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining(message);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);

            writable.set(true);
            store.record(OWNER, START.plusSeconds(1), Observations.empty());
            assertThat(store.scans(OWNER)).hasSize(2);
        }
    }

    @Test
    void read_doesNotWaitForAnotherProcessThatWrites() throws Exception {
        Path file = filled();
        try (Connection other = Connections.writable(file, SHORT);
                SqliteStore store = SqliteStore.open(file, TestSettings.shortBusyTimeout())) {
            Connections.execute(other, "BEGIN IMMEDIATE");
            Connections.execute(other, "DELETE FROM owner");

            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.summary().scans()).isEqualTo(1);
        }
    }

    @Test
    void read_doesNotWaitForAScanOfTheSameStore() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Settings held = customized(connection -> {
            ((SQLiteConnection) connection).addCommitListener(new SQLiteCommitListener() {
                @Override
                public void onCommit() {
                    writing.countDown();
                    await(read);
                }

                @Override
                public void onRollback() {}
            });
            return connection;
        });
        Observations more = new SampleAccount(3, 5, 3).scan(START.plusSeconds(1), "h");
        ExecutorService scans = Executors.newSingleThreadExecutor();
        try (SqliteStore store = SqliteStore.open(filled(), held)) {
            Future<?> scan = scans.submit(() -> store.record(OWNER, START.plusSeconds(1), more));
            await(writing);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.scans(OWNER)).containsExactly(START);
            read.countDown();
            scan.get(30, TimeUnit.SECONDS);
            assertThat(store.load(OWNER)).isEqualTo(SCAN.and(more));
        } finally {
            scans.shutdownNow();
        }
    }

    @Test
    void store_opensWhileAnotherProcessWrites() throws Exception {
        Path file = filled();
        try (Connection other = Connections.writable(file, SHORT)) {
            Connections.execute(other, "BEGIN IMMEDIATE");
            Connections.execute(other, "DELETE FROM owner");

            try (SqliteStore store = SqliteStore.open(file, TestSettings.shortBusyTimeout())) {
                assertThat(store.load(OWNER)).isEqualTo(SCAN);
            }
        }
    }

    @Test
    void lockedFile_isReportedWithItsName() throws Exception {
        Path file = filled();
        try (Connection other = Connections.writable(file, SHORT);
                SqliteStore store = SqliteStore.open(file, TestSettings.shortBusyTimeout())) {
            Connections.execute(other, "BEGIN IMMEDIATE");
            assertThatThrownBy(() -> store.record(OWNER, START, SCAN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("held by another process");
            Connections.execute(other, "ROLLBACK");

            store.record(OWNER, START.plusSeconds(1), SCAN);
            assertThat(store.scans(OWNER)).hasSize(2);
        }
    }

    @Test
    void timeThatCannotBeStored_isRefusedWithoutATrace() {
        try (SqliteStore store = SqliteStore.open(filled())) {
            for (Instant time : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("2263-01-01T00:00:00Z")}) {
                assertThatThrownBy(() -> store.record(OWNER, time, SCAN))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("check the clock");
            }
            assertThat(store.scans(OWNER)).containsExactly(START);
        }
    }

    @Test
    void unreadableRow_isReportedWithTheFile() throws Exception {
        Path file = filled();
        for (String change : new String[] {
            "UPDATE model SET input_modalities = '[\"TEXT\"'",
            "UPDATE model SET input_modalities = '{}'",
            "UPDATE model SET start_of_life = 'yesterday'",
            "UPDATE call SET region = 'Nowhere/' || region WHERE region <> ''"
        }) {
            try (Connection other = Connections.writable(file, SHORT)) {
                Connections.execute(other, change);
            }
            try (SqliteStore store = SqliteStore.open(file)) {
                assertThatThrownBy(() -> store.load(OWNER))
                        .as(change)
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining(file.toString());
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other thread did not get there in time");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path filled() {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
        }
        return file;
    }

    private static Settings customized(ConnectionCustomizer customizer) {
        return TestSettings.customized(customizer, SHORT);
    }
}

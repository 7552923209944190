package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** What goes wrong around the file: one line that names it, nothing lost, and on with the work when it is over. */
final class FaultsTest {
    private static final Memory SCAN = new Account(2, 3, 2).scan(START, "g");
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path directory;

    @Test
    void aFullDiskCostsNothingThatWasThere() {
        Path file = filled();
        AtomicInteger morePages = new AtomicInteger(0);
        Settings full = tuned(connection -> {
            try (Transaction transaction = new Transaction(connection)) {
                long pages = transaction.number("PRAGMA page_count") + morePages.get();
                transaction.list("PRAGMA max_page_count = " + pages, Row::number);
            }
            return connection;
        });
        Memory large = new Account(5, 40, 20).scan(START.plusSeconds(1), "h");
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC(), full)) {
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
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC())) {
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
    void whatIsRememberedIsReadFromADiskThatCannotBeWritten(SQLiteErrorCode code, String told) {
        Path file = filled();
        AtomicBoolean writable = new AtomicBoolean();
        Settings unwritable = tuned(connection -> {
            if (writable.get()) {
                return connection;
            }
            throw new SQLiteException(code.message, code);
        });
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC(), unwritable)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThatThrownBy(() -> store.record(OWNER, START, SCAN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining(told);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);

            writable.set(true);
            store.record(OWNER, START.plusSeconds(1), Memory.empty());
            assertThat(store.scans(OWNER)).hasSize(2);
        }
    }

    @Test
    void aReadDoesNotWaitForAWrite() throws Exception {
        Path file = filled();
        try (Connection other = Connections.writable(file, SHORT);
                SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC(), impatient())) {
            Connections.execute(other, "BEGIN IMMEDIATE");
            Connections.execute(other, "DELETE FROM owner");

            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.summary().scans()).isEqualTo(1);
        }
    }

    @Test
    void aReadDoesNotWaitForAScanOfTheSameStore() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Settings held = tuned(connection -> {
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
        Memory more = new Account(3, 5, 3).scan(START.plusSeconds(1), "h");
        ExecutorService scans = Executors.newSingleThreadExecutor();
        try (SqliteCatalogStore store = SqliteCatalogStore.open(filled(), Clock.systemUTC(), held)) {
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
    void aStoreOpensWhileOthersWrite() throws Exception {
        Path file = filled();
        try (Connection other = Connections.writable(file, SHORT)) {
            Connections.execute(other, "BEGIN IMMEDIATE");
            Connections.execute(other, "DELETE FROM owner");

            try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC(), impatient())) {
                assertThat(store.load(OWNER)).isEqualTo(SCAN);
            }
        }
    }

    @Test
    void saysWhoHoldsTheFile() throws Exception {
        Path file = filled();
        try (Connection other = Connections.writable(file, SHORT);
                SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC(), impatient())) {
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
    void refusesATimeThatCannotBeStoredWhole() {
        try (SqliteCatalogStore store = SqliteCatalogStore.open(filled(), Clock.systemUTC())) {
            for (Instant time : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("2263-01-01T00:00:00Z")}) {
                assertThatThrownBy(() -> store.record(OWNER, time, SCAN))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("check the clock");
            }
            assertThat(store.scans(OWNER)).containsExactly(START);
        }
    }

    @Test
    void saysWhichRowCannotBeUnderstood() throws Exception {
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
            try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC())) {
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
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path filled() {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC())) {
            store.record(OWNER, START, SCAN);
        }
        return file;
    }

    private static Settings impatient() {
        return new Settings(Migrations.ALL, SHORT, connection -> connection);
    }

    private static Settings tuned(Settings.Tuning tuning) {
        return new Settings(Migrations.ALL, SHORT, tuning);
    }
}

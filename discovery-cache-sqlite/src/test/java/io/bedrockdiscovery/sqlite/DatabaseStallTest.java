package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests an open store whose file another process holds, migrates, or must not find changed. */
final class DatabaseStallTest {
    private static final Observations SCAN = new SampleAccount(2, 3, 2).scan(START, "g");

    @TempDir
    Path directory;

    @Test
    void writesAfterOneThatWasHeldUp_waitOnlyBriefly_untilOneSucceeds() throws Exception {
        Path file = filled();
        try (SqliteStore store = SqliteStore.open(file, settings(Duration.ofSeconds(2)))) {
            try (Connection suspended = Connections.writable(file, Duration.ofSeconds(1))) {
                Connections.execute(suspended, "BEGIN IMMEDIATE");
                assertThat(held(store)).isGreaterThan(Duration.ofMillis(1_500)).isLessThan(Duration.ofSeconds(10));
                for (int i = 0; i < 3; i++) {
                    assertThat(held(store)).isLessThan(Duration.ofMillis(1_500));
                }
                assertThat(store.load(OWNER)).isEqualTo(SCAN);
            }
            store.record(OWNER, START.plusSeconds(1), SCAN);

            try (Connection suspended = Connections.writable(file, Duration.ofSeconds(1))) {
                Connections.execute(suspended, "BEGIN IMMEDIATE");
                assertThat(held(store)).isGreaterThan(Duration.ofMillis(1_500));
            }
        }
    }

    @Test
    void defaultTimeout_isAFewSeconds() {
        assertThat(Settings.DEFAULT.busyTimeout()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void fileThatANewerVersionMigrates_isLeftAloneByAnOpenStore() throws Exception {
        Path file = filled();
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            store.record(OWNER, START.plusSeconds(1), SCAN);
            try (Connection newer = Connections.writable(file, Duration.ofSeconds(1))) {
                Connections.execute(newer, "PRAGMA user_version = " + (Migrations.ALL.latest() + 1));
            }

            assertThatThrownBy(() -> store.record(OWNER, START.plusSeconds(2), SCAN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("newer version")
                    .hasMessageContaining("left alone");
            assertThatThrownBy(() -> store.load(OWNER)).hasMessageContaining("newer version");
        }
        try (Connection newer = Connections.writable(file, Duration.ofSeconds(1));
                Transaction transaction = new Transaction(newer)) {
            assertThat(transaction.number("PRAGMA user_version")).isEqualTo(Migrations.ALL.latest() + 1);
            assertThat(transaction.number("SELECT count(*) FROM scan")).isEqualTo(2);
        }
    }

    @Test
    void readerWithoutTheRightToWrite_makesNoFileNextToTheFile() throws Exception {
        Path file = filled();

        try (Connection reader = new StoreFileOpener(file, Settings.DEFAULT).connectReadOnly();
                Transaction transaction = new Transaction(reader)) {
            assertThat(transaction.number("SELECT count(*) FROM scan")).isEqualTo(1);
            assertThat(names()).containsExactly("cache.db");
        }
        assertThat(names()).containsExactly("cache.db");
    }

    private static Duration held(SqliteStore store) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> store.record(OWNER, START.plusSeconds(5), SCAN))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("held by another process");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Settings settings(Duration busyTimeout) {
        return TestSettings.customized(connection -> connection, busyTimeout);
    }

    private Path filled() {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
        }
        return file;
    }

    private List<String> names() throws Exception {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}

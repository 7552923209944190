package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Observations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreFileOpenerTest {
    private static final Observations SCAN = new SampleAccount(2, 3, 2).scan(START, "g");

    @TempDir
    Path directory;

    @Test
    void pathWithSpecialCharacters_isTakenLiterally() {
        Path file = directory.resolve("a ? b&mode=memory # % ümläut 🙂/c:ache?immutable=1.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
        }
        assertThat(file).isRegularFile();
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void emptyFile_becomesAStore() throws Exception {
        Path file = Files.createFile(directory.resolve("cache.db"));
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void fileWhoseCreationWasInterrupted_becomesAStore() throws Exception {
        Path file = Files.createFile(directory.resolve("cache.db"));
        try (Connection interrupted = Connections.writable(file, Settings.DEFAULT.busyTimeout())) {
            Connections.execute(interrupted, "PRAGMA auto_vacuum = INCREMENTAL");
            Connections.execute(interrupted, "PRAGMA journal_mode = WAL");
            Connections.execute(interrupted, "BEGIN IMMEDIATE");
            Connections.execute(interrupted, "CREATE TABLE owner (id)");
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.notices()).isEmpty();
        }
    }
}

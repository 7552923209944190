package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileCheckTest {
    @TempDir
    Path directory;

    @Test
    void fileOfANewerVersion_isRefusedAndLeftAlone() throws Exception {
        Path file = create();
        execute(file, "PRAGMA user_version = " + (Migrations.ALL.latest() + 1));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("newer version")
                .hasMessageContaining("Update");
        assertThat(file).hasBinaryContent(before);
        assertThat(names()).containsExactly("cache.db");
    }

    @Test
    void fileOfANewerVersionInUse_isRefusedAndLeftAlone() throws Exception {
        Path file = create();
        try (Connection newer = Connections.writable(file, Settings.DEFAULT.busyTimeout())) {
            // Only the -wal file tells so far that the file was migrated.
            Connections.execute(newer, "PRAGMA user_version = " + (Migrations.ALL.latest() + 1));
            byte[] before = Files.readAllBytes(file);
            byte[] wal = Files.readAllBytes(directory.resolve("cache.db-wal"));
            assertThatThrownBy(() -> SqliteStore.open(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("newer version");
            assertThat(file).hasBinaryContent(before);
            assertThat(directory.resolve("cache.db-wal")).hasBinaryContent(wal);
        }
    }

    @Test
    void databaseOfAnotherProgram_isRefusedAndLeftAlone() throws Exception {
        Path file = Files.createFile(directory.resolve("other.db"));
        execute(file, "CREATE TABLE precious (id)");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("another program");
        assertThat(file).hasBinaryContent(before);
        assertThat(names()).containsExactly("other.db");
    }

    @Test
    void claimedDatabaseWithoutTables_isRefused() throws Exception {
        Path file = Files.createFile(directory.resolve("other.db"));
        execute(file, "PRAGMA application_id = 252006674");

        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another program");
    }

    private Path create() {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, Observations.empty());
        }
        return file;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.busyTimeout())) {
            Connections.execute(connection, sql);
        }
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file: made for its user alone, kept over restarts, refused where it is not ours. */
final class OpeningTest {
    private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
    private static final Memory SCAN = new Account(2, 3, 2).scan(START, "g");

    @TempDir
    Path directory;

    @Test
    void remembersOverRestarts() {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
            store.rememberAccount("digest", "111122223333");
        }
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.accountOf("digest")).contains("111122223333");
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void saysWhereItIsAndHowLarge() throws Exception {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
            StoreSummary summary = store.summary();

            assertThat(summary.place()).isEqualTo(file.toString());
            assertThat(summary.version()).isEqualTo(1);
            assertThat(summary.sizeBytes()).isEqualTo(Files.size(file) + Files.size(directory.resolve("cache.db-wal")));
        }
    }

    @Test
    void isForItsUserAlone() throws Exception {
        Path file = directory.resolve("a/b/cache.db");
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
            for (String name : List.of("cache.db", "cache.db-wal", "cache.db-shm")) {
                assertThat(permissions(file.resolveSibling(name))).as(name).isEqualTo("rw-------");
            }
        }
        assertThat(permissions(directory.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("a/b"))).isEqualTo("rwx------");
    }

    @Test
    void takesRightsFromOthersButLeavesDirectoriesAsTheyAre() throws Exception {
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = shared.resolve("cache.db");
        make(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(shared.resolve("cache.db-wal"))).isEqualTo("rw-------");
        }
        assertThat(permissions(shared)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void takesAnyPath() {
        Path file = directory.resolve("a ? b&mode=memory # % ümläut 🙂/c:ache?immutable=1.db");
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
        }
        assertThat(file).isRegularFile();
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void takesAnEmptyFileForANewOne() throws Exception {
        Path file = Files.createFile(directory.resolve("cache.db"));
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void takesAFileWhoseMakingWasCutShort() throws Exception {
        Path file = Files.createFile(directory.resolve("cache.db"));
        try (Connection cut = Connections.writable(file, Settings.DEFAULT.patience())) {
            Connections.execute(cut, "PRAGMA auto_vacuum = INCREMENTAL");
            Connections.execute(cut, "PRAGMA journal_mode = WAL");
            Connections.execute(cut, "BEGIN IMMEDIATE");
            Connections.execute(cut, "CREATE TABLE owner (id)");
        }
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void leavesTheFileOfANewerVersionAlone() throws Exception {
        Path file = directory.resolve("cache.db");
        make(file);
        execute(file, "PRAGMA user_version = 7");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("newer version")
                .hasMessageContaining("Update");
        assertThat(file).hasBinaryContent(before);
        assertThat(names()).containsExactly("cache.db");
    }

    @Test
    void leavesANewerFileAloneThatIsInUse() throws Exception {
        Path file = directory.resolve("cache.db");
        make(file);
        try (Connection newer = Connections.writable(file, Settings.DEFAULT.patience())) {
            // So far the log alone tells that the file has come forward.
            Connections.execute(newer, "PRAGMA user_version = 7");
            byte[] before = Files.readAllBytes(file);
            byte[] log = Files.readAllBytes(directory.resolve("cache.db-wal"));
            assertThatThrownBy(() -> open(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("newer version");
            assertThat(file).hasBinaryContent(before);
            assertThat(directory.resolve("cache.db-wal")).hasBinaryContent(log);
        }
    }

    @Test
    void leavesTheDatabaseOfAnotherProgramAlone() throws Exception {
        Path file = Files.createFile(directory.resolve("other.db"));
        execute(file, "CREATE TABLE precious (id)");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("another program");
        assertThat(file).hasBinaryContent(before);
        assertThat(names()).containsExactly("other.db");
    }

    @Test
    void leavesAClaimedDatabaseWithoutTablesAlone() throws Exception {
        Path file = Files.createFile(directory.resolve("other.db"));
        execute(file, "PRAGMA application_id = 252006674");

        assertThatThrownBy(() -> open(file)).isInstanceOf(StoreException.class).hasMessageContaining("another program");
    }

    @Test
    void saysWhatIsWrongWithAPlaceThatCannotHoldAFile() throws Exception {
        Path plain = Files.writeString(directory.resolve("plain"), "text");

        assertThatThrownBy(() -> open(plain.resolve("cache.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(plain.resolve("cache.db").toString())
                .hasMessageContaining("name another cache file");
        assertThatThrownBy(() -> open(directory))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("name another cache file");
    }

    @Test
    void refusesEverythingAfterItWasClosed() {
        SqliteCatalogStore store = open(directory.resolve("cache.db"));
        store.close();
        store.close();

        assertThatThrownBy(() -> store.load(OWNER))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.record(OWNER, START, SCAN)).isInstanceOf(StoreException.class);
    }

    @Test
    void startsAgainWhereTheFileWasTakenAway() throws Exception {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
            Files.delete(file);

            assertThat(store.load(OWNER)).isEqualTo(Memory.empty());
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void makesNothingUntilSomethingIsWritten() {
        Path file = directory.resolve("a/cache.db");
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(Memory.empty());
            assertThat(store.loadAsOf(OWNER, START)).isEqualTo(Memory.empty());
            assertThat(store.scans(OWNER)).isEmpty();
            assertThat(store.accountOf("digest")).isEmpty();
            assertThat(store.latencies(OWNER)).isEqualTo(Latencies.none());
            assertThat(store.access(OWNER, new ModelId("any"))).isEmpty();
            assertThat(store.summary()).isEqualTo(new StoreSummary(file.toString(), 0, 1, List.of(), 0));
            assertThat(store.clear(ClearRequest.ALL)).isEqualTo(new Cleared(0, 0));
            assertThat(directory).isEmptyDirectory();

            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void seesAFileThatOthersMakeLater() {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(Memory.empty());
            make(file);
            assertThat(store.scans(OWNER)).hasSize(1);
        }
    }

    private void make(Path file) {
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, Memory.empty());
        }
    }

    private SqliteCatalogStore open(Path file) {
        return SqliteCatalogStore.open(file, CLOCK);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.patience())) {
            Connections.execute(connection, sql);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

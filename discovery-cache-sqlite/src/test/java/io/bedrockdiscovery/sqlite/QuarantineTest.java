package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuarantineTest {
    private static final Observations SCAN = new SampleAccount(4, 20, 10).scan(START, "g");
    private static final String RENAMED = "cache.db.corrupt-20260101T000000Z";

    @TempDir
    Path directory;

    @Test
    void garbage_isRenamed() throws Exception {
        byte[] garbage = new byte[10_000];
        new Random(1).nextBytes(garbage);
        for (int size : new int[] {1, 99, 512, 10_000}) {
            Path file = Files.createDirectory(directory.resolve("of" + size)).resolve("cache.db");
            Files.write(file, Arrays.copyOf(garbage, size));

            expectRenamed(file, Arrays.copyOf(garbage, size));
        }
    }

    @Test
    void textFile_isRenamed() throws Exception {
        Path file = directory.resolve("cache.db");
        Files.writeString(file, "no database at all\n".repeat(300));

        expectRenamed(file, Files.readAllBytes(file));
    }

    @Test
    void truncatedFile_isRenamed() throws Exception {
        Path file = filled();
        for (long size : new long[] {Files.size(file) / 2, 4096, 700}) {
            truncate(file, size);

            expectRenamed(file, Files.readAllBytes(file));
            try (Stream<Path> all = Files.list(directory)) {
                all.forEach(QuarantineTest::delete);
            }
            filled();
        }
    }

    @Test
    void eachDamagedFile_getsANameOfItsOwn() throws Exception {
        Path file = directory.resolve("cache.db");
        for (int i = 0; i < 3; i++) {
            Files.writeString(file, "damage " + i + " ".repeat(600));
            open(file).close();
            Files.delete(file);
        }

        assertThat(names()).containsExactly(RENAMED, RENAMED + "-2", RENAMED + "-3");
        assertThat(directory.resolve(RENAMED + "-3")).content().startsWith("damage 2");
    }

    @Test
    void walFile_isKeptWithTheDamagedFile() throws Exception {
        Path file = filled();
        byte[] wal;
        try (SqliteStore store = open(file)) {
            store.record(OWNER, START.plusSeconds(1), SCAN);
            wal = Files.readAllBytes(directory.resolve("cache.db-wal"));
        }
        Files.write(file, new byte[8192]);
        Files.write(directory.resolve("cache.db-wal"), wal);

        expectRenamed(file, new byte[8192]);
        assertThat(directory.resolve(RENAMED + "-wal")).hasBinaryContent(wal);
    }

    @Test
    void damageThatShowsInARead_isNoticed() throws Exception {
        Path file = filled();
        damageTables(file);
        try (SqliteStore store = open(file)) {
            assertThat(store.notices()).isEmpty();

            assertThat(store.load(OWNER)).isEqualTo(Observations.empty());

            assertThat(store.notices()).singleElement().asString().contains(RENAMED);
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void damageThatShowsInAWrite_isNoticed() throws Exception {
        Path file = filled();
        damageTables(file);
        try (SqliteStore store = open(file)) {
            store.record(OWNER, START, SCAN);

            assertThat(store.notices()).singleElement().asString().contains(RENAMED);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void logThatIsCutOffUnderOtherConnections_isKeptWithItsFile() throws Exception {
        Path file = filled();
        try (SqliteStore idle = open(file)) {
            idle.record(OWNER, START.plusSeconds(1), SCAN);
            truncate(Quarantine.withSuffix(file, "-wal"), 100);
            try (SqliteStore store = open(file)) {
                store.record(OWNER, START.plusSeconds(2), SCAN);

                assertThat(store.notices()).singleElement().asString().contains("cut off", RENAMED);
            }
            assertThat(idle.load(OWNER)).isEqualTo(SCAN);
            assertThat(idle.scans(OWNER)).containsExactly(START.plusSeconds(2));
        }
    }

    @Test
    void listingThatLostAnItem_isNotTakenForTheWholeList() throws Exception {
        Path file = filled();
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.busyTimeout())) {
            Connections.execute(connection, "DELETE FROM model WHERE id = 3");
        }
        try (SqliteStore store = open(file)) {
            assertThatThrownBy(() -> store.load(OWNER))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("Move it away");
        }
    }

    private void expectRenamed(Path file, byte[] content) throws IOException {
        try (SqliteStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(Observations.empty());
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.notices()).singleElement().asString().contains(file.toString(), RENAMED);
        }
        assertThat(file.resolveSibling(RENAMED)).hasBinaryContent(content);
    }

    private Path filled() {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = open(file)) {
            store.record(OWNER, START, SCAN);
        }
        return file;
    }

    private static void damageTables(Path file) throws Exception {
        List<Long> pages;
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.busyTimeout());
                Transaction transaction = new Transaction(connection)) {
            pages = transaction.list("SELECT rootpage FROM sqlite_schema WHERE rootpage > 1", RowReader::number);
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[4096];
            new Random(2).nextBytes(noise);
            for (long page : pages) {
                bytes.seek((page - 1) * noise.length);
                bytes.write(noise);
            }
        }
    }

    private static void truncate(Path file, long size) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(size);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqliteStore open(Path file) {
        return SqliteStore.open(file, TestSettings.at(START));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}

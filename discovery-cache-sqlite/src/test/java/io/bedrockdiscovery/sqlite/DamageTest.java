package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file is kept under another name and told of; the answers go on. */
final class DamageTest {
    private static final Memory SCAN = new Account(4, 20, 10).scan(START, "g");
    private static final String ASIDE = "cache.db.corrupt-20260101T000000Z";

    @TempDir
    Path directory;

    @Test
    void setsGarbageAside() throws Exception {
        byte[] garbage = new byte[10_000];
        new Random(1).nextBytes(garbage);
        for (int size : new int[] {1, 99, 512, 10_000}) {
            Path file = Files.createDirectory(directory.resolve("of" + size)).resolve("cache.db");
            Files.write(file, Arrays.copyOf(garbage, size));

            expectSetAside(file, Arrays.copyOf(garbage, size));
        }
    }

    @Test
    void setsATextAside() throws Exception {
        Path file = directory.resolve("cache.db");
        Files.writeString(file, "no database at all\n".repeat(300));

        expectSetAside(file, Files.readAllBytes(file));
    }

    @Test
    void setsATruncatedFileAside() throws Exception {
        Path file = filled();
        for (long size : new long[] {Files.size(file) / 2, 4096, 700}) {
            truncate(file, size);

            expectSetAside(file, Files.readAllBytes(file));
            try (Stream<Path> all = Files.list(directory)) {
                all.forEach(DamageTest::delete);
            }
            filled();
        }
    }

    @Test
    void keepsEachDamagedFile() throws Exception {
        Path file = directory.resolve("cache.db");
        for (int i = 0; i < 3; i++) {
            Files.writeString(file, "damage " + i + " ".repeat(600));
            open(file).close();
            Files.delete(file);
        }

        assertThat(names()).containsExactly(ASIDE, ASIDE + "-2", ASIDE + "-3");
        assertThat(directory.resolve(ASIDE + "-3")).content().startsWith("damage 2");
    }

    @Test
    void keepsWhatStandsBesideTheFile() throws Exception {
        Path file = filled();
        byte[] wal;
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START.plusSeconds(1), SCAN);
            wal = Files.readAllBytes(directory.resolve("cache.db-wal"));
        }
        Files.write(file, new byte[8192]);
        Files.write(directory.resolve("cache.db-wal"), wal);

        expectSetAside(file, new byte[8192]);
        assertThat(directory.resolve(ASIDE + "-wal")).hasBinaryContent(wal);
    }

    @Test
    void noticesDamageThatShowsOnlyLater() throws Exception {
        Path file = filled();
        damageTables(file);
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.notices()).isEmpty();

            assertThat(store.load(OWNER)).isEqualTo(Memory.empty());

            assertThat(store.notices()).singleElement().asString().contains(ASIDE);
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void noticesDamageWhenItWrites() throws Exception {
        Path file = filled();
        damageTables(file);
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);

            assertThat(store.notices()).singleElement().asString().contains(ASIDE);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
        }
    }

    @Test
    void neverTakesAListThatLostItemsForTheWholeList() throws Exception {
        Path file = filled();
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.patience())) {
            Connections.execute(connection, "DELETE FROM model WHERE id = 3");
        }
        try (SqliteCatalogStore store = open(file)) {
            assertThatThrownBy(() -> store.load(OWNER))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("Move it away");
        }
    }

    private void expectSetAside(Path file, byte[] content) throws IOException {
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(Memory.empty());
            store.record(OWNER, START, SCAN);
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.notices()).singleElement().asString().contains(file.toString(), ASIDE);
        }
        assertThat(file.resolveSibling(ASIDE)).hasBinaryContent(content);
    }

    private Path filled() {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, START, SCAN);
        }
        return file;
    }

    private static void damageTables(Path file) throws Exception {
        List<Long> pages;
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.patience());
                Transaction transaction = new Transaction(connection)) {
            pages = transaction.list("SELECT rootpage FROM sqlite_schema WHERE rootpage > 1", Row::number);
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

    private SqliteCatalogStore open(Path file) {
        return SqliteCatalogStore.open(file, Clock.fixed(START, ZoneOffset.UTC));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}

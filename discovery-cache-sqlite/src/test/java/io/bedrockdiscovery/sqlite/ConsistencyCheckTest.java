package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens copies of a file that were made while it was written: some pages are older than others. */
final class ConsistencyCheckTest {
    private static final int PAGE = 4096;
    private static final SampleAccount ACCOUNT = new SampleAccount(3, 8, 5);
    private static final Instant NOW = START.plusSeconds(100_000);
    private static final Observations SCAN = ACCOUNT.scan(NOW, "now");

    @TempDir
    Path directory;

    @Test
    void tornCopy_isNoticedAndTakesTheNextScan() throws Exception {
        run(12, 3);
    }

    @Test
    @Tag("campaign")
    void manyTornCopies_areNoticedAndTakeTheNextScan() throws Exception {
        run(1_500, 750);
    }

    private void run(int copies, int leastRenamed) throws Exception {
        byte[] older = file("older.db", 4);
        byte[] newer = file("newer.db", 9);
        int renamed = 0;
        for (int seed = 0; seed < copies; seed++) {
            Path file = Files.createDirectory(directory.resolve("copy" + seed)).resolve("cache.db");
            Files.write(file, torn(older, newer, new Random(seed)));
            try (SqliteStore store = SqliteStore.open(file, TestSettings.at(NOW))) {
                tryToLoad(store);
                store.record(OWNER, NOW, SCAN);
                tryToLoad(store);
                store.record(OWNER, NOW.plusSeconds(60), SCAN);
                renamed += store.notices().size();
                assertThat(store.notices()).as("copy %s", seed).hasSizeLessThan(2);
            } catch (StoreException e) {
                throw new AssertionError("copy " + seed, e);
            }
        }
        assertThat(renamed).isGreaterThan(leastRenamed);
        TestOutput.print("%d of %d torn copies were renamed", renamed, copies);
    }

    private static void tryToLoad(SqliteStore store) {
        try {
            store.load(OWNER);
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("Move it away");
        }
    }

    /** Returns a copy of which a first part was read before the later scans, or whose pages are a mixture of both. */
    private static byte[] torn(byte[] older, byte[] newer, Random random) {
        byte[] copy = newer.clone();
        int pages = older.length / PAGE;
        int end = random.nextInt(1, pages);
        boolean mixture = random.nextBoolean();
        for (int page = 0; page < pages; page++) {
            if (mixture ? random.nextBoolean() : page < end) {
                System.arraycopy(older, page * PAGE, copy, page * PAGE, PAGE);
            }
        }
        return copy;
    }

    private byte[] file(String name, int scans) throws IOException, SQLException {
        Path file = directory.resolve(name);
        try (SqliteStore store = SqliteStore.open(file)) {
            for (int scan = 0; scan < scans; scan++) {
                Instant time = START.plusSeconds(60L * scan);
                store.record(OWNER, time, ACCOUNT.scan(time, "scan " + scan));
            }
        }
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.busyTimeout())) {
            Connections.execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return Files.readAllBytes(file);
    }
}

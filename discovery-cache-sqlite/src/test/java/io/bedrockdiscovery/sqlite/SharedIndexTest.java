package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Observations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests a -shm file that another program spoils under an open store; without the watch it ends the JVM. */
@DisabledOnOs(OS.WINDOWS)
final class SharedIndexTest {
    private static final Observations FIRST = new SampleAccount(1, 2, 1).scan(START, "g");
    private static final Observations SECOND = new SampleAccount(1, 2, 1).scan(START.plusSeconds(60), "h");

    @TempDir
    Path directory;

    @Test
    void indexThatIsCutOff_isMadeAnew() throws Exception {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, FIRST);
            assertThat(store.load(OWNER)).isEqualTo(FIRST);

            cutOff(Quarantine.withSuffix(file, "-shm"));
            assertThat(store.load(OWNER)).isEqualTo(FIRST);

            cutOff(Quarantine.withSuffix(file, "-shm"));
            store.record(OWNER, START.plusSeconds(60), SECOND);
            assertThat(store.load(OWNER)).isEqualTo(FIRST.and(SECOND));
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void indexThatIsRemoved_isMadeAnew() throws IOException {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file);
                SqliteStore other = SqliteStore.open(file)) {
            store.record(OWNER, START, FIRST);
            Files.delete(Quarantine.withSuffix(file, "-shm"));

            store.record(OWNER, START.plusSeconds(60), SECOND);
            assertThat(other.load(OWNER)).isEqualTo(FIRST.and(SECOND));
            assertThat(store.load(OWNER)).isEqualTo(FIRST.and(SECOND));
        }
    }

    @Test
    void logThatIsRemoved_isWrittenAnew() throws IOException {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, FIRST);
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START.plusSeconds(60), SECOND);
            Files.delete(Quarantine.withSuffix(file, "-wal"));

            assertThat(store.load(OWNER)).isEqualTo(FIRST.and(SECOND));
            store.record(OWNER, START.plusSeconds(120), FIRST);
            assertThat(store.scans(OWNER)).hasSize(3);
            assertThat(store.notices()).isEmpty();
        }
    }

    /** Another process does it, because opening the file in this one would release SQLite's locks on it. */
    private static void cutOff(Path file) throws IOException, InterruptedException {
        Process cutting = new ProcessBuilder("sh", "-c", ": > \"$0\"", file.toString()).start();
        assertThat(cutting.waitFor()).isZero();
        assertThat(file).isEmptyFile();
    }
}

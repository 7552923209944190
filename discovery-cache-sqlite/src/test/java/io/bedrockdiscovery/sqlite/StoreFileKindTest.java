package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that what never was a store is refused and stays as it was. */
@Timeout(30)
final class StoreFileKindTest {
    @TempDir
    Path directory;

    @Test
    void device_isRefused_andKeepsItsPermissions() throws Exception {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(device);
        Path link = Files.createSymbolicLink(directory.resolve("cache.db"), device);

        expectRefusal(device, "is a device, a pipe or a socket and was left alone");
        expectRefusal(link, "is a device, a pipe or a socket and was left alone");
        assertThat(Files.getPosixFilePermissions(device)).isEqualTo(before);
        assertThat(names()).containsExactly("cache.db");
    }

    @Test
    void pipe_isRefused_withoutWaitingForItsWriter() throws Exception {
        Path pipe = directory.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);

        expectRefusal(pipe, "is a device, a pipe or a socket and was left alone");
    }

    @Test
    void fileThatBecameADevice_isRefusedByTheNextWrite() throws Exception {
        Path file = directory.resolve("cache.db");
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(device);
        try (SqliteStore store = SqliteStore.open(file)) {
            Files.createSymbolicLink(file, device);

            assertThatThrownBy(() -> store.record(OWNER, START, Observations.empty()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("left alone");
        }
        assertThat(Files.getPosixFilePermissions(device)).isEqualTo(before);
    }

    @Test
    void fileOfAnotherKind_isRefusedAndLeftAlone() throws Exception {
        for (String text : List.of("my notes", "my notes\n".repeat(1_000), "SQLite notes ".repeat(100))) {
            Path notes = Files.writeString(directory.resolve("notes.txt"), text);

            expectRefusal(notes, "is not an SQLite file and was left alone");
            assertThat(notes).hasContent(text);
            assertThat(names()).containsExactly("notes.txt");
        }
    }

    @Test
    void damagedSqliteFile_isSetAside() throws Exception {
        Path file = filled("cache.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(700);
        }

        expectSetAside(file);
    }

    @Test
    void damagedHeader_isSetAside_whereItStillBearsTheApplicationId() throws Exception {
        Path file = filled("cache.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[16]);
        }

        expectSetAside(file);
    }

    @Test
    void fileAtThePlaceOfThisProgram_isSetAside_whateverItIs() throws Exception {
        Path file = Files.writeString(directory.resolve("cache.db"), "damage ".repeat(100));
        try (SqliteStore store = SqliteStore.openOwn(file)) {
            assertThat(store.notices()).hasSize(1);
        }
    }

    @Test
    void targetOfALink_keepsItsPermissions() throws Exception {
        Path file = filled("elsewhere.db");
        Set<PosixFilePermission> shared =
                Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ);
        Files.setPosixFilePermissions(file, shared);
        Path link = Files.createSymbolicLink(directory.resolve("cache.db"), file);

        try (SqliteStore store = SqliteStore.open(link)) {
            store.record(OWNER, START, Observations.empty());
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(shared);
    }

    private static void expectRefusal(Path file, String text) {
        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.isRefusal()).isTrue())
                .hasMessageContaining(file.toString())
                .hasMessageContaining(text)
                .hasMessageContaining("ame another cache file");
    }

    private static void expectSetAside(Path file) {
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(store.notices()).singleElement().asString().contains("damaged");
        }
    }

    private Path filled(String name) {
        Path file = directory.resolve(name);
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
}

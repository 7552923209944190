package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrivateFilesTest {
    private static final Observations SCAN = new SampleAccount(2, 3, 2).scan(START, "g");

    @TempDir
    Path directory;

    @Test
    void createdFilesAndDirectories_areReadableByTheirUserOnly() throws Exception {
        Path file = directory.resolve("a/b/cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
            for (String name : List.of("cache.db", "cache.db-wal", "cache.db-shm")) {
                assertThat(permissions(file.resolveSibling(name))).as(name).isEqualTo("rw-------");
            }
        }
        assertThat(permissions(directory.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("a/b"))).isEqualTo("rwx------");
    }

    @Test
    void existingFile_isRestricted_existingDirectoryStaysAsItIs() throws Exception {
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = shared.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, Observations.empty());
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, SCAN);
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(shared.resolve("cache.db-wal"))).isEqualTo("rw-------");
        }
        assertThat(permissions(shared)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void placeThatCannotHoldAFile_isRefused() throws Exception {
        Path plain = Files.writeString(directory.resolve("plain"), "text");

        assertThatThrownBy(() -> SqliteStore.open(plain.resolve("cache.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(plain.resolve("cache.db").toString())
                .hasMessageContaining("name another cache file");
        assertThatThrownBy(() -> SqliteStore.open(directory))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("name another cache file");
    }

    /** A cache holds no secrets and is read as what it is, but what another user put in its place stays as it is. */
    @Test
    void linksInTheDirectoryOfAnotherUser_leadToNoChange() throws Exception {
        Path theirs = Files.createDirectory(directory.resolve("theirs"));
        assumeTrue((Integer) Files.getAttribute(theirs, "unix:uid") == 0, "only root can give a directory away");
        Files.setAttribute(theirs, "unix:uid", 65_534);
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path notes = Files.writeString(directory.resolve("notes"), "my notes");
        Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(theirs.resolve("link"), notes);
        Path nowhere = Files.createSymbolicLink(theirs.resolve("nowhere"), directory.resolve("missing"));

        for (Path each : List.of(link, nowhere)) {
            assertThatThrownBy(() -> {
                        try (SqliteStore store = SqliteStore.open(each)) {
                            store.record(OWNER, START, SCAN);
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(each.toString());
        }
        assertThat(notes).hasContent("my notes");
        assertThat(permissions(notes)).isEqualTo("rw-r--r--");
        assertThat(directory.resolve("missing")).doesNotExist();
        assertThat(permissions(theirs)).isEqualTo("rwxrwxrwx");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Uses a small disk until it is full and then read-only; it must be allowed to mount one. */
final class MediaChild {
    private static final SampleAccount ACCOUNT = new SampleAccount(4, 20, 10);

    private static final Observations LATEST = new SampleAccount(1, 2, 1).scan(time(8_700), "latest");

    private MediaChild() {}

    /** Takes an empty directory for the disk. */
    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        mount("-t", "tmpfs", "-o", "size=1600k", "none", disk.toString());
        Path closed = disk.resolve("closed.db");
        Observations first = ACCOUNT.scan(time(0), "g");
        try (SqliteStore store = open(closed)) {
            store.record(OWNER, time(0), first);
        }
        Path cut = copyInUse(closed, disk);
        readWithoutAnySpace(closed, first);
        Path full = disk.resolve("full.db");
        Observations kept = fill(full);
        clearWhileFull(full, kept);

        mount("-o", "remount,ro", disk.toString());
        readOnly(closed, first);
        readOnly(cut, first.and(LATEST));
        readOnly(full, kept);
        cannotBeMade(disk.resolve("other/cache.db"));

        mount("-o", "remount,rw,size=4m", disk.toString());
        for (Path file : List.of(closed, cut, full)) {
            try (SqliteStore store = open(file)) {
                store.record(OWNER, time(9_000), Observations.empty());
                assertThat(store.scans(OWNER)).contains(time(9_000));
                assertThat(store.load(OWNER).regions()).hasSize(ACCOUNT.regions());
                assertThat(store.notices()).isEmpty();
            }
        }
    }

    /** Writes until the disk is full and returns what was remembered then. */
    private static Observations fill(Path file) {
        try (SqliteStore store = open(file)) {
            Observations kept = Observations.empty();
            for (int scan = 0; scan < 1_000; scan++) {
                Observations learnt = ACCOUNT.scan(time(scan), "g" + scan);
                try {
                    store.record(OWNER, time(scan), learnt);
                } catch (StoreException e) {
                    ChildProcess.print("Full after " + scan + " scans: " + e.getMessage());
                    assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining("disk is full");
                    assertThat(scan).isPositive();
                    assertThat(store.load(OWNER)).isEqualTo(kept);
                    assertThat(store.scans(OWNER)).hasSize(scan);
                    assertThat(store.notices()).isEmpty();
                    return kept;
                }
                kept = kept.and(learnt);
            }
        }
        throw new IllegalStateException("the disk is too large");
    }

    /**
     * Clears the history, which takes space too, for a while: it succeeds, or the store tells that the disk is full.
     */
    private static void clearWhileFull(Path file, Observations kept) {
        try (SqliteStore store = open(file)) {
            List<Instant> scans = store.scans(OWNER);
            try {
                store.clear(new ClearRequest(null, null, true));
                ChildProcess.print("The history could be cleared.");
                assertThat(store.scans(OWNER)).hasSize(1);
            } catch (StoreException e) {
                ChildProcess.print("Clearing: " + e.getMessage());
                assertThat(e).hasMessageContaining("disk is full");
                assertThat(store.scans(OWNER)).isEqualTo(scans);
            }
            assertThat(store.load(OWNER)).isEqualTo(kept);
            assertThat(store.notices()).isEmpty();
        }
    }

    /** Reads a file when there is no room even for the files that SQLite creates next to it. */
    private static void readWithoutAnySpace(Path file, Observations kept) throws IOException {
        Path filler = file.resolveSibling("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[1_024]);
            }
        } catch (IOException e) {
            ChildProcess.print("Filled: " + e.getMessage());
        }
        try (SqliteStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(kept);
            assertThatThrownBy(() -> store.record(OWNER, time(8_500), Observations.empty()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("disk is full");
            assertThat(store.load(OWNER)).isEqualTo(kept);
            assertThat(store.notices()).isEmpty();
            Files.delete(filler);
            store.record(OWNER, time(8_600), Observations.empty());
            assertThat(store.scans(OWNER)).contains(time(8_600));
        }
    }

    /** Copies a file as a killed process would leave it: the newest data is in the -wal file only. */
    private static Path copyInUse(Path file, Path disk) throws IOException {
        Path cut = Files.createDirectory(disk.resolve("cut")).resolve("cache.db");
        Path whole = disk.resolve("whole.db");
        Files.copy(file, whole);
        try (SqliteStore store = open(whole)) {
            store.record(OWNER, time(8_700), LATEST);
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.copy(Quarantine.withSuffix(whole, suffix), Quarantine.withSuffix(cut, suffix));
            }
        }
        Files.delete(whole);
        return cut;
    }

    private static void readOnly(Path file, Observations kept) throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (SqliteStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(kept);
            try {
                store.record(OWNER, time(9_000), Observations.empty());
                throw new IllegalStateException("the disk is not read-only");
            } catch (StoreException e) {
                ChildProcess.print("Read-only: " + e.getMessage());
                assertThat(e).hasMessageContaining(file.toString());
            }
            assertThat(store.load(OWNER)).isEqualTo(kept);
        }
        assertThat(file).hasBinaryContent(before);
    }

    private static void cannotBeMade(Path file) {
        try {
            open(file).close();
            throw new IllegalStateException("the disk is not read-only");
        } catch (StoreException e) {
            ChildProcess.print("Read-only, and no file yet: " + e.getMessage());
            assertThat(e).hasMessageContaining(file.toString());
        }
    }

    private static SqliteStore open(Path file) {
        return SqliteStore.open(file);
    }

    private static Instant time(int scan) {
        return START.plusSeconds(scan);
    }

    private static void mount(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
    }
}

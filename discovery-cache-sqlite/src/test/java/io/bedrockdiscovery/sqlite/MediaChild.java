package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Uses a small disk until it is full and then read-only; runs where it may mount one. */
final class MediaChild {
    private static final Account ACCOUNT = new Account(4, 20, 10);

    private static final Memory LATEST = new Account(1, 2, 1).scan(time(8_700), "latest");

    private MediaChild() {}

    /** An empty directory for the disk. */
    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        mount("-t", "tmpfs", "-o", "size=1600k", "none", disk.toString());
        Path closed = disk.resolve("closed.db");
        Memory first = ACCOUNT.scan(time(0), "g");
        try (SqliteCatalogStore store = open(closed)) {
            store.record(OWNER, time(0), first);
        }
        Path cut = copyInUse(closed, disk);
        nothingLeft(closed, first);
        Path full = disk.resolve("full.db");
        Memory kept = fill(full);
        clearWhileFull(full, kept);

        mount("-o", "remount,ro", disk.toString());
        readOnly(closed, first);
        readOnly(cut, first.and(LATEST));
        readOnly(full, kept);
        cannotBeMade(disk.resolve("other/cache.db"));

        mount("-o", "remount,rw,size=4m", disk.toString());
        for (Path file : List.of(closed, cut, full)) {
            try (SqliteCatalogStore store = open(file)) {
                store.record(OWNER, time(9_000), Memory.empty());
                assertThat(store.scans(OWNER)).contains(time(9_000));
                assertThat(store.load(OWNER).regions()).hasSize(ACCOUNT.regions());
                assertThat(store.notices()).isEmpty();
            }
        }
    }

    /** Returns what was remembered when the disk was full. */
    private static Memory fill(Path file) {
        try (SqliteCatalogStore store = open(file)) {
            Memory kept = Memory.empty();
            for (int scan = 0; scan < 1_000; scan++) {
                Memory learnt = ACCOUNT.scan(time(scan), "g" + scan);
                try {
                    store.record(OWNER, time(scan), learnt);
                } catch (StoreException e) {
                    ChildProcess.say("Full after " + scan + " scans: " + e.getMessage());
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

    /** To clear takes space too, for a while: it is done wholly, or said to be impossible. */
    private static void clearWhileFull(Path file, Memory kept) {
        try (SqliteCatalogStore store = open(file)) {
            List<Instant> scans = store.scans(OWNER);
            try {
                store.clear(new ClearRequest(null, null, true));
                ChildProcess.say("The history could be cleared.");
                assertThat(store.scans(OWNER)).hasSize(1);
            } catch (StoreException e) {
                ChildProcess.say("Clearing: " + e.getMessage());
                assertThat(e).hasMessageContaining("disk is full");
                assertThat(store.scans(OWNER)).isEqualTo(scans);
            }
            assertThat(store.load(OWNER)).isEqualTo(kept);
            assertThat(store.notices()).isEmpty();
        }
    }

    /** Not even room for what SQLite makes beside a file to read it. */
    private static void nothingLeft(Path file, Memory kept) throws IOException {
        Path filler = file.resolveSibling("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[1_024]);
            }
        } catch (IOException e) {
            ChildProcess.say("Filled: " + e.getMessage());
        }
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(kept);
            assertThatThrownBy(() -> store.record(OWNER, time(8_500), Memory.empty()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("disk is full");
            assertThat(store.load(OWNER)).isEqualTo(kept);
            assertThat(store.notices()).isEmpty();
            Files.delete(filler);
            store.record(OWNER, time(8_600), Memory.empty());
            assertThat(store.scans(OWNER)).contains(time(8_600));
        }
    }

    /** What a process leaves that was killed: the latest is in the log alone. */
    private static Path copyInUse(Path file, Path disk) throws IOException {
        Path cut = Files.createDirectory(disk.resolve("cut")).resolve("cache.db");
        Path whole = disk.resolve("whole.db");
        Files.copy(file, whole);
        try (SqliteCatalogStore store = open(whole)) {
            store.record(OWNER, time(8_700), LATEST);
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.copy(SetAside.beside(whole, suffix), SetAside.beside(cut, suffix));
            }
        }
        Files.delete(whole);
        return cut;
    }

    private static void readOnly(Path file, Memory kept) throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.load(OWNER)).isEqualTo(kept);
            try {
                store.record(OWNER, time(9_000), Memory.empty());
                throw new IllegalStateException("the disk is not read-only");
            } catch (StoreException e) {
                ChildProcess.say("Read-only: " + e.getMessage());
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
            ChildProcess.say("Read-only, and no file yet: " + e.getMessage());
            assertThat(e).hasMessageContaining(file.toString());
        }
    }

    private static SqliteCatalogStore open(Path file) {
        return SqliteCatalogStore.open(file, Clock.systemUTC());
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

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Uses a small disk until it is full and then read-only; runs where it may mount one. */
final class MediaChild {
    private static final Account ACCOUNT = new Account(4, 20, 10);

    private MediaChild() {}

    /** An empty directory for the disk. */
    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        mount("-t", "tmpfs", "-o", "size=800k", "none", disk.toString());
        Path file = disk.resolve("cache.db");
        Memory kept = fill(file);
        clearWhileFull(file, kept);
        Memory present = whatIs(file);

        mount("-o", "remount,ro", disk.toString());
        readOnly(file, present);
        cannotBeMade(disk.resolve("other/cache.db"));

        mount("-o", "remount,rw", disk.toString());
        try (SqliteCatalogStore store = open(file)) {
            store.record(OWNER, time(9_000), Memory.empty());
            assertThat(store.load(OWNER)).isEqualTo(present);
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

    private static Memory whatIs(Path file) {
        try (SqliteCatalogStore store = open(file)) {
            return store.load(OWNER);
        }
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

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.sqlite.CrashChild.Hold;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Kills processes that work on one file, one after the other, and looks each time at what is left: it must be what the
 * last finished work left, or what the work that was under way would have left.
 */
final class Crashes {
    private final Path file;
    private final Path errors;
    private final long seed;
    private final boolean goodStore;
    private final Random random;
    private CatalogStore expected = new InMemoryCatalogStore();
    private int next;
    private int kills;
    private int inside;
    private int landed;

    Crashes(Path directory, long seed, boolean goodStore) {
        this.file = directory.resolve("cache.db");
        this.errors = directory.resolve("errors.txt");
        this.seed = seed;
        this.goodStore = goodStore;
        this.random = new Random(seed);
    }

    /** How many processes were killed. */
    int kills() {
        return kills;
    }

    /** How many of them held an open write transaction, as another connection found. */
    int inside() {
        return inside;
    }

    /** After how many kills what had been begun was there, as it was committed. */
    int landed() {
        return landed;
    }

    void killInsideAChange() throws Exception {
        kill(Hold.AT_CHANGE, 1 + random.nextInt(120), 0);
    }

    void killAtCommit(int transaction) throws Exception {
        kill(Hold.AT_COMMIT, transaction, 0);
    }

    void killAnywhere() throws Exception {
        kill(Hold.NEVER, 0, 1 + random.nextInt(8));
    }

    private void kill(Hold hold, int holdAt, int lines) throws Exception {
        int read = 0;
        int done = next - 1;
        int begun = done;
        try (ChildProcess child =
                ChildProcess.start(CrashChild.class, errors, file, seed, next, hold, holdAt, goodStore)) {
            for (String line = child.line(); line != null; line = child.line()) {
                read++;
                if (line.equals(CrashChild.INSIDE)) {
                    requireHeld();
                    inside++;
                    child.kill(0);
                } else if (line.startsWith("BEGIN ")) {
                    begun = Integer.parseInt(line.substring("BEGIN ".length()));
                } else if (line.startsWith("DONE ")) {
                    done = Integer.parseInt(line.substring("DONE ".length()));
                }
                if (hold == Hold.NEVER && read == lines) {
                    child.kill(random.nextInt(12_000_000));
                }
            }
            if (!child.wasKilled()) {
                throw new AssertionError("the child ended by itself: " + Files.readString(errors));
            }
        }
        kills++;
        verify(done, begun);
    }

    private void verify(int done, int begun) throws Exception {
        for (; next <= done; next++) {
            CrashWork.run(expected, seed, next);
        }
        State left;
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC())) {
            left = State.of(store, begun);
            assertThat(store.notices()).isEmpty();
        }
        requireSound();
        next = begun + 1;
        if (left.equals(State.of(expected, begun))) {
            // Work that was begun and left nothing counts as not done.
            return;
        }
        if (begun > done) {
            CrashWork.run(expected, seed, begun);
        }
        if (!left.equals(State.of(expected, begun))) {
            throw new UncommittedState("after " + done + " were done and " + begun + " begun, there is " + left);
        }
        landed++;
    }

    /** What a store holds, and what it held at the times of the last works. */
    private record State(Memory now, List<Instant> scans, List<Memory> past) {
        static State of(CatalogStore store, int begun) {
            return new State(
                    store.load(OWNER),
                    store.scans(OWNER),
                    IntStream.rangeClosed(begun - 4, begun)
                            .mapToObj(number -> store.loadAsOf(OWNER, CrashWork.time(number)))
                            .toList());
        }
    }

    private void requireHeld() throws Exception {
        try (Connection other = Connections.writable(file, Duration.ZERO)) {
            assertThatThrownBy(() -> Connections.execute(other, "BEGIN IMMEDIATE"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            fault -> assertThat(Faults.isBusy(fault)).isTrue());
        }
    }

    private void requireSound() throws Exception {
        if (Files.notExists(file)) {
            return;
        }
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.patience());
                Transaction transaction = new Transaction(connection)) {
            assertThat(transaction.list("PRAGMA integrity_check", Row::text)).containsExactly("ok");
            assertThat(transaction.list("PRAGMA foreign_key_check", Row::text)).isEmpty();
            assertThat(transaction.number("SELECT count(*) FROM answer WHERE listing NOT IN (SELECT id FROM listing)"))
                    .isZero();
        }
    }

    /** What was found is no state that anybody committed. */
    static final class UncommittedState extends AssertionError {
        private static final long serialVersionUID = 1L;

        UncommittedState(String message) {
            super(message);
        }
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.sqlite.CrashChild.Hold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Kills processes that write to one file, one after the other, and checks each time what is left: the state after the
 * last write that was done, or after the write that was running.
 */
final class CrashSequence {
    private final Path file;
    private final Path errors;
    private final long seed;
    private final boolean goodStore;
    private final Random random;
    private final DiscoveryStore expected = new InMemoryStore();
    private int next;
    private int kills;
    private int inside;
    private int landed;

    CrashSequence(Path directory, long seed, boolean goodStore) {
        this.file = directory.resolve("cache.db");
        this.errors = directory.resolve("errors.txt");
        this.seed = seed;
        this.goodStore = goodStore;
        this.random = new Random(seed);
    }

    /** Returns the number of killed processes. */
    int kills() {
        return kills;
    }

    /** Returns the number of kills inside an open write transaction, as another connection confirmed. */
    int inside() {
        return inside;
    }

    /** Returns the number of kills after which the running write was there, because it was committed. */
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
            CrashWorkload.run(expected, seed, next);
        }
        State left;
        try (SqliteStore store = SqliteStore.open(file)) {
            left = State.of(store, begun);
            assertThat(store.notices()).isEmpty();
        }
        requireSound();
        next = begun + 1;
        if (left.equals(State.of(expected, begun))) {
            // A write that was begun and left nothing counts as not done.
            return;
        }
        if (begun > done) {
            CrashWorkload.run(expected, seed, begun);
        }
        if (!left.equals(State.of(expected, begun))) {
            throw new UncommittedState("after " + done + " were done and " + begun + " begun, there is " + left);
        }
        landed++;
    }

    /** The content of a store, now and at the times of the last writes. */
    private record State(
            Observations now,
            List<Instant> scans,
            List<Observations> past,
            Map<Region, Observation<ModelAvailability>> access) {
        static State of(DiscoveryStore store, int begun) {
            return new State(
                    store.load(OWNER),
                    store.scans(OWNER),
                    IntStream.rangeClosed(begun - 4, begun)
                            .mapToObj(number -> store.loadAsOf(OWNER, CrashWorkload.time(number)))
                            .toList(),
                    store.access(OWNER, CrashWorkload.MODEL, Instant.MAX));
        }
    }

    private void requireHeld() throws Exception {
        try (Connection other = Connections.writable(file, Duration.ZERO)) {
            assertThatThrownBy(() -> Connections.execute(other, "BEGIN IMMEDIATE"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            fault -> assertThat(SqliteErrors.isBusy(fault)).isTrue());
        }
    }

    private void requireSound() throws Exception {
        if (Files.notExists(file)) {
            return;
        }
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.busyTimeout());
                Transaction transaction = new Transaction(connection)) {
            assertThat(transaction.list("PRAGMA integrity_check", RowReader::text))
                    .containsExactly("ok");
            assertThat(transaction.list("PRAGMA foreign_key_check", RowReader::text))
                    .isEmpty();
            assertThat(transaction.number("SELECT count(*) FROM answer WHERE listing NOT IN (SELECT id FROM listing)"))
                    .isZero();
        }
    }

    /** Reports a state that was never committed. */
    static final class UncommittedState extends AssertionError {
        private static final long serialVersionUID = 1L;

        UncommittedState(String message) {
            super(message);
        }
    }
}

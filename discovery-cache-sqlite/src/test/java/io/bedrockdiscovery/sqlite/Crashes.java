package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.sqlite.CrashChild.Hold;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;

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
    private int inside;

    Crashes(Path directory, long seed, boolean goodStore) {
        this.file = directory.resolve("cache.db");
        this.errors = directory.resolve("errors.txt");
        this.seed = seed;
        this.goodStore = goodStore;
        this.random = new Random(seed);
    }

    /** How many kills were inside an open write transaction. */
    int inside() {
        return inside;
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
        }
        if (read == 0) {
            throw new AssertionError("the child said nothing: " + Files.readString(errors));
        }
        verify(done, begun);
    }

    private void verify(int done, int begun) throws Exception {
        for (; next <= done; next++) {
            CrashWork.run(expected, seed, next);
        }
        Memory left;
        List<Instant> scans;
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC())) {
            assertThat(store.notices()).isEmpty();
            left = store.load(OWNER);
            scans = store.scans(OWNER);
        }
        requireSound();
        if (isExpected(left, scans)) {
            next = begun + 1;
            // Work that was begun and left nothing counts as not done.
            return;
        }
        if (begun > done) {
            CrashWork.run(expected, seed, begun);
            next = begun + 1;
        }
        if (!isExpected(left, scans)) {
            throw new UncommittedState("after " + done + " were done and " + begun + " begun, there is " + left);
        }
    }

    private boolean isExpected(Memory left, List<Instant> scans) {
        return left.equals(expected.load(OWNER)) && scans.equals(expected.scans(OWNER));
    }

    private void requireSound() throws Exception {
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

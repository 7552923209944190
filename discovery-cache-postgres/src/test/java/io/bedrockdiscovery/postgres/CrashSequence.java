package io.bedrockdiscovery.postgres;

import static io.bedrockdiscovery.postgres.SampleAccount.OWNER;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Compares what is left after an interrupted write with what may be: the state after the last write that was done, or
 * after the one that was running.
 */
final class CrashSequence {
    private DataSource source;
    private final long seed;
    private final DiscoveryStore expected = new InMemoryStore();
    private int next;
    private int landed;
    private int rounds;

    CrashSequence(DataSource source, long seed) {
        this.source = source;
        this.seed = seed;
    }

    /** Continues on the same data behind another address. */
    CrashSequence over(DataSource other) {
        source = other;
        return this;
    }

    /** Returns the number of the next write. */
    int next() {
        return next;
    }

    /** Returns the number of times that the running write was there, because it was committed. */
    int landed() {
        return landed;
    }

    int rounds() {
        return rounds;
    }

    /**
     * Verifies what is left.
     *
     * @param done the number of the last write that was done
     * @param begun the number of the write that was running, or the same
     */
    void verify(int done, int begun) {
        rounds++;
        for (; next <= done; next++) {
            CrashWorkload.run(expected, seed, next);
        }
        State left;
        try (PostgresStore store = PostgresStore.open(source)) {
            left = State.of(store, begun);
        }
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
                    IntStream.rangeClosed(begun - 2, begun)
                            .mapToObj(number -> store.loadAsOf(OWNER, CrashWorkload.time(number)))
                            .toList(),
                    store.access(OWNER, CrashWorkload.MODEL, Instant.MAX));
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

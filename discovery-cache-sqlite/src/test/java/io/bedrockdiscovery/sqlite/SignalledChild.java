package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Writes scans of a region of its own and reads all regions, until it is ended from outside. It prints a line for each
 * scan: a word, the round, the number of the scan, and what was wrong. A line on its standard input names the next round,
 * which has a file of its own.
 */
final class SignalledChild {
    /** Short, so that suspended writers hold others up for longer. */
    static final Duration BUSY_TIMEOUT = Duration.ofMillis(500);

    /** The pause after a failure, as users make one too. */
    private static final long PAUSE_NANOS = 10_000_000;

    private static final int SCANS_OF_A_STORE = 20;

    /** The words that its lines begin with. */
    enum Word {
        /** The scan was written and read back. */
        DONE,
        /** The store told that it cannot be used. */
        FAILED,
        /** The scan was written, and is not what was read back. */
        LOST,
        /** A value was read that was never written. */
        WRONG,
        /** The file of the round is closed, and the next one is used. */
        LEFT
    }

    private final Path directory;
    private final int worker;
    private final @Nullable Fault fault;
    private int round;
    private int scan;

    private SignalledChild(String[] arguments) {
        this.directory = Path.of(arguments[0]);
        this.worker = Integer.parseInt(arguments[1]);
        this.round = Integer.parseInt(arguments[2]);
        this.scan = Integer.parseInt(arguments[3]);
        this.fault = arguments.length > 4 ? Fault.valueOf(arguments[4]) : null;
    }

    /** Takes the directory, the number of the worker, the round, its first scan, and the fault of its store, if any. */
    public static void main(String[] arguments) throws IOException {
        new SignalledChild(arguments).run();
    }

    /** Returns the file of a round. */
    static Path file(Path directory, int round) {
        return directory.resolve("round-" + round + ".db");
    }

    private void run() throws IOException {
        while (true) {
            int next = nextRound();
            if (next != round) {
                print(Word.LEFT, "");
                round = next;
            }
            try (SqliteStore store = SqliteStore.open(
                    file(directory, round), TestSettings.customized(connection -> connection, BUSY_TIMEOUT))) {
                DiscoveryStore used = fault == null ? store : new BrokenStore(fault, store);
                int end = scan + SCANS_OF_A_STORE;
                while (scan < end && System.in.available() == 0) {
                    writeAndRead(used);
                }
            } catch (StoreException e) {
                fail(e);
            }
        }
    }

    private void writeAndRead(DiscoveryStore store) {
        Observations found;
        try {
            store.record(OWNER, WorkerChild.time(worker, scan), WorkerChild.scan(worker, scan));
            found = store.load(OWNER);
        } catch (StoreException e) {
            fail(e);
            return;
        }
        String wrong = neverWritten(found);
        if (wrong != null) {
            print(Word.WRONG, wrong);
        } else if (!found.of(region()).equals(WorkerChild.seen(worker, scan))) {
            print(Word.LOST, "");
        } else {
            print(Word.DONE, "");
        }
        scan++;
    }

    /** Returns the first region that does not show exactly what one scan wrote. */
    private static @Nullable String neverWritten(Observations found) {
        for (RegionObservations each : found.regions().values()) {
            String id = each.region().id();
            int worker = Integer.parseInt(id.substring("eu-test".length(), id.lastIndexOf('-')));
            Instant at = each.models().observedAt().orElse(START);
            int scan = (int) (at.getEpochSecond() - START.getEpochSecond());
            if (!each.equals(WorkerChild.seen(worker, scan))) {
                return id + " of scan " + scan;
            }
        }
        return null;
    }

    private Region region() {
        return WorkerChild.region(worker);
    }

    private void fail(StoreException e) {
        print(Word.FAILED, String.valueOf(e.getMessage()).replace('\n', '|'));
        scan++;
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private int nextRound() throws IOException {
        int next = round;
        int available = System.in.available();
        if (available > 0) {
            String[] lines = new String(System.in.readNBytes(available), StandardCharsets.UTF_8).split("\n", -1);
            next = Integer.parseInt(lines[lines.length - 2]);
        }
        return next;
    }

    private void print(Word word, String detail) {
        ChildProcess.print(word + " " + round + " " + scan + " " + detail);
    }
}

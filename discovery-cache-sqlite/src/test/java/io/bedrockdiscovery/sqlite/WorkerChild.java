package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** Scans a region of its own and reads all others, for a while, and says how many scans it has recorded. */
final class WorkerChild {
    private static final Account ACCOUNT = new Account(1, 6, 3);

    private WorkerChild() {}

    /** File, number of the worker, for how many milliseconds it works, and the fault of its store, if it is to have one. */
    public static void main(String[] arguments) {
        int worker = Integer.parseInt(arguments[1]);
        long nanos = Duration.ofMillis(Long.parseLong(arguments[2])).toNanos();
        int scans = 0;
        try (SqliteCatalogStore good = SqliteCatalogStore.open(Path.of(arguments[0]), Clock.systemUTC())) {
            CatalogStore store = arguments.length > 3 ? new BrokenStore(Fault.valueOf(arguments[3]), good) : good;
            long end = System.nanoTime() + nanos;
            do {
                store.record(OWNER, time(worker, scans), scan(worker, scans));
                requireWhole(store.load(OWNER), worker, scans);
                scans++;
            } while (System.nanoTime() - end < 0);
            if (!good.notices().isEmpty()) {
                throw new IllegalStateException(good.notices().toString());
            }
        }
        ChildProcess.say("RECORDED " + scans);
    }

    static Region region(int worker) {
        return new Region("eu-test" + worker + "-1");
    }

    static Instant time(int worker, int scan) {
        return START.plusSeconds(scan).plusNanos(worker);
    }

    static Memory scan(int worker, int scan) {
        TreeMap<Region, RegionObservations> one = new TreeMap<>();
        one.put(region(worker), seen(worker, scan));
        return new Memory(Observation.none(), one);
    }

    static RegionObservations seen(int worker, int scan) {
        // Some lists come back, some are new each time.
        return ACCOUNT.region(region(worker), time(worker, scan), "g" + (scan % 3 == 0 ? 0 : scan));
    }

    private static void requireWhole(Memory memory, int worker, int scan) {
        if (!memory.of(region(worker)).equals(seen(worker, scan))) {
            throw new IllegalStateException("what was just written is not there");
        }
        for (RegionObservations each : memory.regions().values()) {
            long times = each.all()
                    .map(Observation::observedAt)
                    .map(at -> at == null ? null : at.getEpochSecond())
                    .distinct()
                    .count();
            if (times != 1) {
                throw new IllegalStateException("half a region: " + each);
            }
        }
    }
}

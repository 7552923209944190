package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes scans of a region of its own and the access to a model in a region that all share, reads everything, and
 * prints how many scans it has recorded.
 */
final class WorkerChild {
    /** The line that it prints when it is ready to start. */
    static final String READY = "READY";

    static final ModelId MODEL = new ModelId("provider.model-0-v1:0");
    static final Region SHARED = new Region("eu-shared-1");

    /** The least number of scans, so that workers meet on a slow machine too. */
    private static final int LEAST_SCANS = 20;

    private static final SampleAccount ACCOUNT = new SampleAccount(1, 6, 3);

    private WorkerChild() {}

    /** Takes the file, the number of the worker, its time in milliseconds, and the fault of its store, if any. */
    public static void main(String[] arguments) throws IOException {
        int worker = Integer.parseInt(arguments[1]);
        long nanos = Duration.ofMillis(Long.parseLong(arguments[2])).toNanos();
        int scans = 0;
        try (SqliteStore good = SqliteStore.open(Path.of(arguments[0]))) {
            DiscoveryStore store = arguments.length > 3 ? new BrokenStore(Fault.valueOf(arguments[3]), good) : good;
            // All workers start together, however long each JVM takes to get here.
            ChildProcess.print(READY);
            if (System.in.read() < 0) {
                throw new IllegalStateException("the parent process has ended");
            }
            long end = System.nanoTime() + nanos;
            do {
                store.record(OWNER, time(worker, scans), scan(worker, scans));
                requireWhole(store.load(OWNER), worker, scans);
                store.saveAccess(OWNER, MODEL, Map.of(SHARED, access(worker, scans)));
                scans++;
            } while (System.nanoTime() - end < 0 || scans < LEAST_SCANS);
            if (!good.notices().isEmpty()) {
                throw new IllegalStateException(good.notices().toString());
            }
        }
        ChildProcess.print("RECORDED " + scans);
    }

    /** Returns an answer or a failure; workers save them in any order. */
    static Observation<ModelAvailability> access(int worker, int scan) {
        Instant at = time(worker, scan);
        String text = "scan " + scan + " of worker " + worker;
        return scan % 3 == 0
                ? Observation.known(List.of(new ModelAvailability(text, null, null, null)), at)
                : Observation.failed(new Failure(Reason.THROTTLED, text), at);
    }

    static Region region(int worker) {
        return new Region("eu-test" + worker + "-1");
    }

    static Instant time(int worker, int scan) {
        return START.plusSeconds(scan).plusNanos(worker);
    }

    static Observations scan(int worker, int scan) {
        TreeMap<Region, RegionObservations> one = new TreeMap<>();
        one.put(region(worker), seen(worker, scan));
        return new Observations(Observation.none(), one);
    }

    static RegionObservations seen(int worker, int scan) {
        // Some lists come back, others are new each time.
        return ACCOUNT.region(region(worker), time(worker, scan), "g" + (scan % 3 == 0 ? 0 : scan));
    }

    private static void requireWhole(Observations observations, int worker, int scan) {
        if (!observations.of(region(worker)).equals(seen(worker, scan))) {
            throw new IllegalStateException("what was just written is not there");
        }
        for (RegionObservations each : observations.regions().values()) {
            long times = each.all()
                    .map(Observation::observedAt)
                    .map(at -> at.map(Instant::getEpochSecond))
                    .distinct()
                    .count();
            if (times != 1) {
                throw new IllegalStateException("half a region: " + each);
            }
        }
    }
}

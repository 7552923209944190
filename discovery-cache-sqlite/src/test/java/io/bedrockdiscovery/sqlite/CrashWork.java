package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.time.Instant;
import java.util.Random;
import java.util.TreeMap;

/** Scans and clears in an order that a seed and a number tell, so that two processes agree on it. */
final class CrashWork {
    private static final Account ACCOUNT = new Account(3, 5, 3);

    private CrashWork() {}

    static void run(CatalogStore store, long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        switch (random.nextInt(10)) {
            case 0 -> store.clear(ClearRequest.ALL);
            case 1 -> store.clear(new ClearRequest(new Region("eu-test0-1"), null, false));
            case 2 -> store.clear(new ClearRequest(null, null, true));
            default -> {
                Instant startedAt = time(number);
                store.record(OWNER, startedAt, scan(random, startedAt, "g" + number));
            }
        }
    }

    /** When a work starts. */
    static Instant time(int number) {
        return START.plusSeconds(number);
    }

    private static Memory scan(Random random, Instant startedAt, String generation) {
        Memory whole = ACCOUNT.scan(startedAt, generation);
        TreeMap<Region, RegionObservations> some = new TreeMap<>();
        for (RegionObservations region : whole.regions().values()) {
            int fate = random.nextInt(6);
            if (fate == 0) {
                Failed failed = new Failed(new Failure(Reason.TIMED_OUT, "no answer to " + generation), startedAt);
                some.put(
                        region.region(),
                        new RegionObservations(
                                region.region(),
                                region.models(),
                                new Observation<>(null, failed),
                                region.application()));
            } else if (fate > 1) {
                some.put(region.region(), region);
            }
        }
        return new Memory(whole.listing(), some);
    }
}

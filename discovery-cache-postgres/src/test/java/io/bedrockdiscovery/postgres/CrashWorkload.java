package io.bedrockdiscovery.postgres;

import static io.bedrockdiscovery.postgres.SampleAccount.OWNER;
import static io.bedrockdiscovery.postgres.SampleAccount.START;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes that a seed and a number determine, so that two processes agree on them. */
final class CrashWorkload {
    static final ModelId MODEL = new ModelId("provider.model-0-v1:0");

    private static final SampleAccount ACCOUNT = new SampleAccount(3, 5, 3);

    private CrashWorkload() {}

    static void run(DiscoveryStore store, long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Instant startedAt = time(number);
        switch (random.nextInt(10)) {
            case 0 -> store.clear(ClearRequest.ALL);
            case 1 -> store.clear(new ClearRequest(new Region("eu-test0-1"), null, false));
            case 2 -> store.clear(new ClearRequest(null, null, true));
            case 3 -> store.saveAccess(OWNER, MODEL, access(random, startedAt, "g" + number));
            default -> store.record(OWNER, startedAt, scan(random, startedAt, "g" + number));
        }
    }

    /** Returns the time at which a write starts. */
    static Instant time(int number) {
        return START.plusSeconds(number);
    }

    private static Map<Region, Observation<ModelAvailability>> access(Random random, Instant at, String generation) {
        return ACCOUNT.names()
                .collect(Collectors.toMap(
                        region -> region,
                        region -> random.nextBoolean()
                                ? Observation.known(List.of(new ModelAvailability(generation, null, null, null)), at)
                                : Observation.failed(new Failure(Reason.TIMED_OUT, "no answer to " + generation), at)));
    }

    private static Observations scan(Random random, Instant startedAt, String generation) {
        Observations whole = ACCOUNT.scan(startedAt, generation);
        TreeMap<Region, RegionObservations> some = new TreeMap<>();
        for (RegionObservations region : whole.regions().values()) {
            int fate = random.nextInt(6);
            if (fate == 0) {
                Failure failure = new Failure(Reason.TIMED_OUT, "no answer to " + generation);
                some.put(
                        region.region(),
                        new RegionObservations(
                                region.region(),
                                region.models(),
                                Observation.failed(failure, startedAt),
                                region.application()));
            } else if (fate > 1) {
                some.put(region.region(), region);
            }
        }
        return new Observations(whole.listing(), some);
    }
}

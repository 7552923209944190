package io.bedrockdiscovery.testkit.contract;

import static io.bedrockdiscovery.testkit.contract.StoreSamples.OWNER;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.T0;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.model;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.observations;
import static io.bedrockdiscovery.testkit.contract.StoreSamples.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract of a {@link CatalogStore} about threads: nothing is lost, and a region is seen whole or not at all. */
@ContractOf(CatalogStore.class)
public abstract class CatalogStoreThreadsContract extends StoreFixture<CatalogStore> {
    private static final int WRITERS = 4;
    private static final int SCANS = 12;

    @Test
    final void manyThreads_loseNothingAndSeeWholeRegions() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS);
        CountDownLatch writing = new CountDownLatch(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Region region = new Region("eu-test-" + writer);
                all.add(threads.submit(() -> {
                    try {
                        for (int scan = 0; scan < SCANS; scan++) {
                            store().record(OWNER, time(scan), observations(generation(region, scan)));
                        }
                    } finally {
                        writing.countDown();
                    }
                }));
                all.add(threads.submit(() -> {
                    while (writing.getCount() > 0) {
                        store().load(OWNER).regions().values().forEach(CatalogStoreThreadsContract::requireWhole);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        Observations end = store().load(OWNER);
        assertThat(end.regions()).hasSize(WRITERS);
        end.regions().forEach((region, seen) -> assertThat(seen).isEqualTo(generation(region, SCANS - 1)));
        for (int scan = 0; scan < SCANS; scan++) {
            Observations then = store().loadAsOf(OWNER, time(scan));
            int expected = scan;
            then.regions().forEach((region, seen) -> assertThat(seen).isEqualTo(generation(region, expected)));
        }
        assertThat(store().scans(OWNER)).hasSize(SCANS);
    }

    private static Instant time(int scan) {
        return T0.plusSeconds(scan);
    }

    private static RegionObservations generation(Region region, int number) {
        String id = "generation-" + number;
        return new RegionObservations(
                region,
                Observation.known(List.of(model(id)), time(number)),
                Observation.known(List.of(profile(id)), time(number)),
                Observation.known(List.of(profile(id)), time(number)));
    }

    private static void requireWhole(RegionObservations seen) {
        Set<Optional<Instant>> times = seen.all().map(Observation::observedAt).collect(Collectors.toSet());
        assertThat(times).as("times of the calls of %s", seen.region()).hasSize(1);
    }
}

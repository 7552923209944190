package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses several stores on one file at once, which to SQLite are the same as several processes. */
final class SqliteStoreConcurrencyTest {
    private static final int STORES = 6;

    @TempDir
    Path directory;

    @Test
    void anyStore_canCreateTheFile() throws Exception {
        for (int round = 0; round < 8; round++) {
            Path file = directory.resolve("round" + round).resolve("cache.db");
            CyclicBarrier start = new CyclicBarrier(STORES);
            inParallel(number -> {
                start.await(30, TimeUnit.SECONDS);
                try (SqliteStore store = open(file)) {
                    store.record(OWNER, START.plusSeconds(number), ofRegion(number));
                    assertThat(store.notices()).isEmpty();
                }
                return null;
            });
            try (SqliteStore store = open(file)) {
                assertThat(store.load(OWNER).regions()).hasSize(STORES);
                assertThat(store.scans(OWNER)).hasSize(STORES);
            }
        }
    }

    @Test
    void damagedFile_isReplacedByOneStoreOnly() throws Exception {
        for (int round = 0; round < 8; round++) {
            Path file =
                    Files.createDirectory(directory.resolve("round" + round)).resolve("cache.db");
            Files.writeString(file, "damaged ".repeat(1_000));
            CyclicBarrier start = new CyclicBarrier(STORES);
            List<Integer> notices = inParallel(number -> {
                start.await(30, TimeUnit.SECONDS);
                try (SqliteStore store = open(file)) {
                    store.record(OWNER, START.plusSeconds(number), ofRegion(number));
                    return store.notices().size();
                }
            });
            assertThat(notices.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
            try (SqliteStore store = open(file)) {
                assertThat(store.load(OWNER).regions()).hasSize(STORES);
            }
        }
    }

    @Test
    void eachStore_seesAtOnceWhatAnotherWrote() {
        Path file = directory.resolve("cache.db");
        try (SqliteStore one = open(file);
                SqliteStore other = open(file)) {
            Observations expected = Observations.empty();
            for (int number = 0; number < 4; number++) {
                (number % 2 == 0 ? one : other).record(OWNER, START, ofRegion(number));
                expected = expected.and(ofRegion(number));
                assertThat((number % 2 == 0 ? other : one).load(OWNER)).isEqualTo(expected);
            }
            one.clear(ClearRequest.ALL);
            assertThat(other.load(OWNER)).isEqualTo(Observations.empty());
        }
    }

    private static SqliteStore open(Path file) {
        return SqliteStore.openOwn(file);
    }

    private static Observations ofRegion(int number) {
        Region region = new Region("eu-test" + number + "-1");
        TreeMap<Region, RegionObservations> one = new TreeMap<>();
        one.put(region, new SampleAccount(1, 3, 2).region(region, START, "g"));
        return new Observations(Observation.none(), one);
    }

    /** Does the work of one thread. */
    private interface Task<T> {
        T of(int number) throws Exception;
    }

    private static <T> List<T> inParallel(Task<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(STORES);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < STORES; i++) {
                int number = i;
                tasks.add(() -> task.of(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

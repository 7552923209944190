package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

/** Several stores on one file at once: to SQLite they are what several processes are. */
final class ManyStoresTest {
    private static final int STORES = 6;

    @TempDir
    Path directory;

    @Test
    void allOfThemCanMakeTheFile() throws Exception {
        for (int round = 0; round < 8; round++) {
            Path file = directory.resolve("round" + round).resolve("cache.db");
            CyclicBarrier start = new CyclicBarrier(STORES);
            inParallel(number -> {
                start.await(30, TimeUnit.SECONDS);
                try (SqliteCatalogStore store = open(file)) {
                    store.record(OWNER, START.plusSeconds(number), ofRegion(number));
                    assertThat(store.notices()).isEmpty();
                }
                return null;
            });
            try (SqliteCatalogStore store = open(file)) {
                assertThat(store.load(OWNER).regions()).hasSize(STORES);
                assertThat(store.scans(OWNER)).hasSize(STORES);
            }
        }
    }

    @Test
    void oneOfThemStartsANewFileWhereItIsDamaged() throws Exception {
        for (int round = 0; round < 8; round++) {
            Path file =
                    Files.createDirectory(directory.resolve("round" + round)).resolve("cache.db");
            Files.writeString(file, "damaged ".repeat(1_000));
            CyclicBarrier start = new CyclicBarrier(STORES);
            List<Integer> notices = inParallel(number -> {
                start.await(30, TimeUnit.SECONDS);
                try (SqliteCatalogStore store = open(file)) {
                    store.record(OWNER, START.plusSeconds(number), ofRegion(number));
                    return store.notices().size();
                }
            });
            assertThat(notices.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
            try (SqliteCatalogStore store = open(file)) {
                assertThat(store.load(OWNER).regions()).hasSize(STORES);
            }
        }
    }

    @Test
    void eachSeesAtOnceWhatAnotherWrote() {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore one = open(file);
                SqliteCatalogStore other = open(file)) {
            Memory expected = Memory.empty();
            for (int number = 0; number < 4; number++) {
                (number % 2 == 0 ? one : other).record(OWNER, START, ofRegion(number));
                expected = expected.and(ofRegion(number));
                assertThat((number % 2 == 0 ? other : one).load(OWNER)).isEqualTo(expected);
            }
            one.clear(ClearRequest.ALL);
            assertThat(other.load(OWNER)).isEqualTo(Memory.empty());
        }
    }

    private static SqliteCatalogStore open(Path file) {
        return SqliteCatalogStore.open(file, Clock.systemUTC());
    }

    private static Memory ofRegion(int number) {
        Region region = new Region("eu-test" + number + "-1");
        TreeMap<Region, RegionObservations> one = new TreeMap<>();
        one.put(region, new Account(1, 3, 2).region(region, START, "g"));
        return new Memory(Observation.none(), one);
    }

    /** What one of the threads does. */
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

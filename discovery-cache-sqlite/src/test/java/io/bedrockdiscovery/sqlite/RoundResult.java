package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.sqlite.SignalledChild.Word;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lines of a round's processes, and what has to be in their file afterwards. */
final class RoundResult {
    private static final int LATER_SCAN = 1_000_000;

    /** The workers that have nothing more to do with the round. */
    final Set<Integer> left = new TreeSet<>();

    final Map<Word, Integer> words = new EnumMap<>(Word.class);
    final Map<String, Integer> failures = new TreeMap<>();

    @Nullable
    FileDamage damage;

    int crashes;

    private final Map<Integer, TreeSet<Integer>> written = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    RoundResult(@Nullable FileDamage damage) {
        this.damage = damage;
    }

    void add(int worker, Word word, int scan, String detail) {
        words.merge(word, 1, Integer::sum);
        String line = "worker " + worker + ", scan " + scan + ": " + word + " " + detail;
        switch (word) {
            case DONE -> written.computeIfAbsent(worker, key -> new TreeSet<>()).add(scan);
            case LEFT -> left.add(worker);
            case FAILED -> {
                failures.merge(detail.replaceAll("\\S*/\\S*", "FILE"), 1, Integer::sum);
                if (damage == null && !detail.contains("is held by another process")) {
                    problems.add(line);
                }
            }
            case LOST, WRONG -> {
                if (damage == null) {
                    problems.add(line);
                }
            }
        }
    }

    void crashed(int worker) {
        crashes++;
        if (damage == null || !damage.takesMappedMemory()) {
            problems.add("the JVM of worker " + worker + " crashed");
        }
    }

    /** Checks that a calm round lost nothing, and that a damaged file can be used again. */
    void verify(Path file) throws Exception {
        assertThat(problems).as("round with %s", damage).isEmpty();
        useAgain(file);
    }

    private void useAgain(Path file) throws SQLException {
        try (SqliteStore store = SqliteStore.open(
                file, TestSettings.customized(connection -> connection, SignalledChild.BUSY_TIMEOUT))) {
            if (damage == null) {
                verifyNothingIsLost(store);
                assertThat(store.notices()).isEmpty();
            }
            store.record(OWNER, WorkerChild.time(0, LATER_SCAN), WorkerChild.scan(0, LATER_SCAN));
            assertThat(store.load(OWNER).of(WorkerChild.region(0)))
                    .as("after %s", damage)
                    .isEqualTo(WorkerChild.seen(0, LATER_SCAN));
        }
        if (damage == null) {
            try (Connection connection = Connections.writable(file, SignalledChild.BUSY_TIMEOUT);
                    Transaction transaction = new Transaction(connection)) {
                assertThat(transaction.list("PRAGMA integrity_check", RowReader::text))
                        .containsExactly("ok");
            }
        }
    }

    private void verifyNothingIsLost(SqliteStore store) {
        Set<Instant> scans = Set.copyOf(store.scans(OWNER));
        Observations end = store.load(OWNER);
        written.forEach((worker, numbers) -> {
            assertThat(numbers)
                    .as("worker %s", worker)
                    .allMatch(scan -> scans.contains(WorkerChild.time(worker, scan)), "its scan is there");
            assertThat(end.of(WorkerChild.region(worker)).models().observedAt().orElseThrow())
                    .isAfterOrEqualTo(WorkerChild.time(worker, numbers.last()));
            for (int scan : List.of(numbers.first(), numbers.last())) {
                RegionObservations then = store.loadAsOf(
                                OWNER, WorkerChild.time(worker, scan).plusNanos(500_000_000))
                        .of(WorkerChild.region(worker));
                assertThat(then).isEqualTo(WorkerChild.seen(worker, scan));
            }
        });
    }
}

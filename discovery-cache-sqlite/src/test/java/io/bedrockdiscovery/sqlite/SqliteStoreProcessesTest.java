package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets several processes write and read one file: no write is lost, nothing fails, and no region is seen half. */
final class SqliteStoreProcessesTest {
    @TempDir
    Path directory;

    @Test
    void threeProcesses_loseNothingInASecond() throws Exception {
        work(3, 1_000);
    }

    @Test
    @Tag("campaign")
    void eightProcesses_loseNothingInHalfAMinute() throws Exception {
        work(8, 30_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"TWO_STEPS", "SCAN_REPLACES_ALL"})
    void storeThatShowsHalvesOrLosesWrites_isCaught(Fault fault) {
        assertThatThrownBy(() -> work(3, 1_000, fault)).isInstanceOf(AssertionError.class);
    }

    private void work(int workers, long millis, Object... fault) throws Exception {
        Path file = directory.resolve("cache.db");
        Path errors = directory.resolve("errors.txt");
        List<ChildProcess> children = new ArrayList<>();
        List<Integer> recorded = new ArrayList<>();
        try {
            for (int worker = 0; worker < workers; worker++) {
                List<Object> arguments = new ArrayList<>(List.of(file, worker, millis));
                arguments.addAll(List.of(fault));
                children.add(ChildProcess.start(WorkerChild.class, errors, arguments.toArray()));
            }
            for (ChildProcess child : children) {
                assertThat(child.line()).as(Files.readString(errors)).isEqualTo(WorkerChild.READY);
            }
            for (ChildProcess child : children) {
                child.send("start");
            }
            for (ChildProcess child : children) {
                String line = child.line();
                assertThat(child.exitCode()).as(Files.readString(errors)).isZero();
                recorded.add(Integer.parseInt(line.substring("RECORDED ".length())));
            }
        } finally {
            children.forEach(ChildProcess::close);
        }
        verify(file, recorded);
        TestOutput.print(
                "%d processes for %d ms over one file: each scan of %s was read back at once and is still there.",
                workers, millis, recorded);
    }

    private static void verify(Path file, List<Integer> recorded) throws Exception {
        try (SqliteStore store = SqliteStore.open(file)) {
            Observations end = store.load(OWNER);
            Observation<ModelAvailability> access = Observation.none();
            assertThat(store.scans(OWNER))
                    .hasSize(recorded.stream().mapToInt(Integer::intValue).sum());
            for (int worker = 0; worker < recorded.size(); worker++) {
                int scans = recorded.get(worker);
                assertThat(scans).isPositive();
                for (int scan = 0; scan < scans; scan++) {
                    access = access.and(WorkerChild.access(worker, scan));
                }
                assertThat(end.of(WorkerChild.region(worker))).isEqualTo(WorkerChild.seen(worker, scans - 1));
                for (int scan = 0; scan < scans; scan += 1 + scans / 50) {
                    assertThat(store.loadAsOf(
                                            OWNER,
                                            WorkerChild.time(worker, scan).plusNanos(500_000_000))
                                    .of(WorkerChild.region(worker)))
                            .isEqualTo(WorkerChild.seen(worker, scan));
                }
            }
            assertThat(store.access(OWNER, WorkerChild.MODEL, Instant.MAX))
                    .isEqualTo(Map.of(WorkerChild.SHARED, access));
        }
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.busyTimeout());
                Transaction transaction = new Transaction(connection)) {
            assertThat(transaction.list("PRAGMA integrity_check", RowReader::text))
                    .containsExactly("ok");
        }
    }
}

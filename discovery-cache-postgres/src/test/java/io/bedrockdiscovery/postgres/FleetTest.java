package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share a store refresh one at a time, answer all the time, and write nothing late. */
@Timeout(600)
final class FleetTest {
    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path directory;

    @Test
    void threeProcesses() throws Exception {
        run(3, "none", Duration.ofSeconds(2), this::endLease);
    }

    @Test
    @Tag("campaign")
    void fortyProcesses_forAMinute() throws Exception {
        run(40, "none", Duration.ofMinutes(1), () -> {}, Fleet::checkSlowestAnswer);
    }

    @Test
    @Tag("campaign")
    void processThatStalls_isCaught() {
        assertThatThrownBy(() -> run(3, "stalls", Duration.ofSeconds(3), this::endLease, Fleet::checkSlowestAnswer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("slowest answer");
    }

    @Test
    @Tag("campaign")
    void processesWithoutALease_areCaught() {
        assertThatThrownBy(() -> run(3, "alone", Duration.ofSeconds(3), this::endLease))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s).*(lists asked for|changes of the holder).*");
    }

    @Test
    @Tag("campaign")
    void processesWithoutAFence_areCaught() {
        assertThatThrownBy(() -> run(3, "unfenced", Duration.ofSeconds(3), this::endLease))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("late writes");
    }

    private void run(int processes, String fault, Duration time, Runnable endLease) throws Exception {
        run(processes, fault, time, endLease, Fleet::check);
    }

    private void run(int processes, String fault, Duration time, Runnable endLease, Consumer<Fleet> check)
            throws Exception {
        try (Fleet fleet = new Fleet(database, processes, fault, directory)) {
            long end = System.nanoTime() + time.toNanos();
            do {
                fleet.learn();
            } while (System.nanoTime() < end);
            if (!fault.equals("alone")) {
                fleet.stopTheHolder(endLease);
                fleet.learn();
            }
            fleet.end();
            check.accept(fleet);
        }
    }

    private void endLease() {
        database.execute("UPDATE refresh_lease SET ends_at = clock_timestamp()");
    }
}

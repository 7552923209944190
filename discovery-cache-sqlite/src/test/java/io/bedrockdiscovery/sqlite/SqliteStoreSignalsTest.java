package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills, suspends and ends processes that use one file, and lets other programs spoil it: what was written stays, unless
 * its file was damaged, and each process goes on with an answer or with a line that tells why there is none.
 */
@DisabledOnOs(OS.WINDOWS)
final class SqliteStoreSignalsTest {
    @TempDir
    Path directory;

    @Test
    void signalsAndDamage_loseNothing_inASecond() throws Exception {
        run(3, Duration.ofMillis(600), null, null, FileDamage.REPLACE_FILE_BY_COPY);
    }

    @Test
    @Tag("campaign")
    void signalsAndDamageOfEachKind_loseNothing_inAMinute() throws Exception {
        FileDamage[] kinds = FileDamage.values();
        @Nullable FileDamage[] rounds = new @Nullable FileDamage[2 * kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            rounds[2 * i + 1] = kinds[i];
        }
        run(12, Duration.ofSeconds(2), null, rounds);
    }

    @Test
    @Tag("campaign")
    void storeThatLosesScans_isCaught() {
        assertThatThrownBy(() -> run(3, Duration.ofSeconds(2), Fault.SCAN_REPLACES_ALL, (FileDamage) null))
                .isInstanceOf(AssertionError.class)
                .hasMessageFindingMatch("LOST|its scan is there");
    }

    private void run(int workers, Duration time, @Nullable Fault fault, @Nullable FileDamage... damages)
            throws Exception {
        try (SignalRounds rounds = new SignalRounds(directory, workers, 7, fault)) {
            rounds.awaitStart();
            try {
                for (FileDamage damage : damages) {
                    rounds.run(time, damage);
                }
            } finally {
                TestOutput.print("%s", rounds.counts());
            }
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + Files.readString(directory.resolve("errors.txt")), e);
        }
    }
}

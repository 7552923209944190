package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.sqlite.CrashSequence.UncommittedState;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes at any moment; what they leave is always a committed state. */
final class SqliteStoreCrashTest {
    @TempDir
    Path directory;

    @Test
    void storeThatCommitsInTwoSteps_isCaught() {
        CrashSequence crashes = new CrashSequence(directory, 4, false);
        assertThatThrownBy(() -> kill(crashes, 20)).isInstanceOf(UncommittedState.class);
        TestOutput.print("A store that commits in two steps was caught by kill %d.", crashes.kills());
    }

    @Test
    void twentyKills_leaveACommittedState() throws Exception {
        kill(20, 1);
    }

    @Test
    @Tag("campaign")
    void twoHundredKills_leaveACommittedState() throws Exception {
        kill(200, 2);
    }

    private void kill(int kills, long seed) throws Exception {
        CrashSequence crashes = new CrashSequence(directory, seed, true);
        kill(crashes, kills);
        TestOutput.print(
                "%d kills, %d of them inside an open write transaction: %d times the last write is there, %d times not.",
                crashes.kills(), crashes.inside(), crashes.landed(), crashes.kills() - crashes.landed());
        assertThat(crashes.kills()).isEqualTo(kills);
        assertThat(crashes.inside()).isGreaterThanOrEqualTo(kills / 2);
    }

    private static void kill(CrashSequence crashes, int kills) throws Exception {
        for (int i = 0; i < kills; i++) {
            switch (i % 4) {
                case 0, 2 -> crashes.killInsideAChange();
                case 1 -> crashes.killAnywhere();
                default -> crashes.killAtCommit(1 + i % 5);
            }
        }
    }
}

package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.sqlite.Crashes.UncommittedState;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process may be killed at any moment: what is left is always a state that was committed. */
final class CrashTest {
    @TempDir
    Path directory;

    @Test
    void aStoreThatCommitsInTwoStepsIsCaught() {
        Crashes crashes = new Crashes(directory, 4, false);
        assertThatThrownBy(() -> kill(crashes, 20)).isInstanceOf(UncommittedState.class);
        Figures.say("A store that commits in two steps was caught by kill %d.", crashes.kills());
    }

    @Test
    void aKillLeavesWhatWasCommitted() throws Exception {
        kill(20, 1);
    }

    @Test
    @Tag("campaign")
    void twoHundredKillsLeaveWhatWasCommitted() throws Exception {
        kill(200, 2);
    }

    private void kill(int kills, long seed) throws Exception {
        Crashes crashes = new Crashes(directory, seed, true);
        kill(crashes, kills);
        Figures.say(
                "%d kills, %d of them inside an open write transaction: %d times what was begun is there, %d times it is not.",
                crashes.kills(), crashes.inside(), crashes.landed(), crashes.kills() - crashes.landed());
        assertThat(crashes.kills()).isEqualTo(kills);
        assertThat(crashes.inside()).isGreaterThanOrEqualTo(kills / 2);
    }

    private static void kill(Crashes crashes, int kills) throws Exception {
        for (int i = 0; i < kills; i++) {
            switch (i % 4) {
                case 0, 2 -> crashes.killInsideAChange();
                case 1 -> crashes.killAnywhere();
                default -> crashes.killAtCommit(1 + i % 5);
            }
        }
    }
}

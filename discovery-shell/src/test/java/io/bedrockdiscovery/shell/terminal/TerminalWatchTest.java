package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.render.Screen;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ctrl-C during a scan. */
final class TerminalWatchTest {
    private final List<Runnable> listening = new ArrayList<>();
    private final TerminalWatch watch = new TerminalWatch(screen(), this::listen);

    @Test
    void itEndsTheScanAndNothingElse() {
        boolean interrupted = watch.during(true, listener -> {
            press();
            return Thread.currentThread().isInterrupted();
        });

        assertThat(interrupted).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(listening).isEmpty();
    }

    @Test
    void aSessionOutlivesASecondPress() {
        watch.beginSession();

        int answer = watch.during(true, listener -> {
            press();
            press();
            return 7;
        });

        assertThat(answer).isEqualTo(7);
    }

    @Test
    void aPressThatComesLateHitsNothing() {
        Runnable press = watch.during(true, listener -> listening.get(0));

        press.run();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptThatStaysSetIsClearedAfterwards() {
        int answer = watch.during(true, listener -> {
            Thread.currentThread().interrupt();
            return 7;
        });

        assertThat(answer).isEqualTo(7);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private void press() {
        listening.forEach(Runnable::run);
    }

    private Runnable listen(Runnable press) {
        listening.add(press);
        return () -> listening.remove(press);
    }

    private static Screen screen() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Screen(nowhere, nowhere, false, false, false, () -> 80);
    }
}

package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.render.Screen;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ctrl-C during a scan. */
final class TerminalWatchTest {
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals")
    void itEndsTheScanAndNothingElse() {
        boolean ended = watch().during(true, listener -> {
            interruptThisProcess();
            return sleepIsInterrupted();
        });

        assertThat(ended).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptThatStaysSetIsClearedAfterwards() {
        int answer = watch().during(true, listener -> {
            Thread.currentThread().interrupt();
            return 7;
        });

        assertThat(answer).isEqualTo(7);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static TerminalWatch watch() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new TerminalWatch(new Screen(nowhere, nowhere, false, false, false, () -> 80));
    }

    private static void interruptThisProcess() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-INT",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean sleepIsInterrupted() {
        try {
            return new CountDownLatch(1).await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}

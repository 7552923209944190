package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests Ctrl-C and the progress during a scan. */
final class TerminalMonitorsTest {
    private final List<Runnable> listening = new ArrayList<>();
    private final CapturedScreen captured = CapturedScreen.pipe();
    private final ManualTicker clock = new ManualTicker();
    private final TerminalMonitors monitors = new TerminalMonitors(captured.screen(), this::listen, clock);
    private final ScanMonitor quiet = monitors.monitor(true);

    @Test
    void ctrlC_endsTheScanAndNothingElse() {
        boolean interrupted = quiet.during(listener -> {
            press();
            return Thread.currentThread().isInterrupted();
        });

        assertThat(interrupted).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(listening).isEmpty();
    }

    @Test
    void secondCtrlC_doesNotEndASession() {
        monitors.beginSession();

        int answer = quiet.during(listener -> {
            press();
            press();
            return 7;
        });

        assertThat(answer).isEqualTo(7);
    }

    @Test
    void lateCtrlC_interruptsNothing() {
        Runnable press = quiet.during(listener -> listening.get(0));

        press.run();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void interruptThatStaysSet_isClearedAfterwards() {
        int answer = quiet.during(listener -> {
            Thread.currentThread().interrupt();
            return 7;
        });

        assertThat(answer).isEqualTo(7);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void pipe_getsNoProgress() {
        Set<Region> regions = Set.of(new Region("eu-west-1"));

        monitors.monitor(false).during(listener -> {
            listener.regions(regions, regions);
            return 7;
        });

        assertThat(captured.err()).isEmpty();
    }

    @Test
    void terminal_getsProgress_atEveryTick() {
        CapturedScreen terminal = CapturedScreen.terminal(80);
        Set<Region> regions = Set.of(new Region("eu-west-1"));

        new TerminalMonitors(terminal.screen(), this::listen, clock)
                .monitor(false)
                .during(listener -> {
                    listener.regions(regions, regions);
                    clock.tick();
                    return 7;
                });

        assertThat(terminal.err()).contains("0/1").contains("waiting for eu-west-1");
        assertThat(clock.stopped()).isTrue();
    }

    private void press() {
        listening.forEach(Runnable::run);
    }

    private Runnable listen(Runnable press) {
        listening.add(press);
        return () -> listening.remove(press);
    }
}

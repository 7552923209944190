package io.bedrockdiscovery.shell.terminal;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.shell.output.Screen;
import java.util.function.Function;

/**
 * Makes the monitors of scans: they show the progress on a terminal, and end the scan on Ctrl-C. Outside a session a second
 * Ctrl-C ends the program.
 */
public final class TerminalMonitors {
    private static final int INTERRUPTED = 130;

    private final Screen screen;
    private final CtrlC interrupts;
    private final Ticker ticker;
    private volatile boolean session;

    /** Creates monitors that show progress on a screen. */
    public TerminalMonitors(Screen screen) {
        this(screen, CtrlC.OF_THE_PROCESS, Ticker.OF_THE_PROCESS);
    }

    TerminalMonitors(Screen screen, CtrlC interrupts, Ticker ticker) {
        this.screen = requireNonNull(screen, "screen is null");
        this.interrupts = interrupts;
        this.ticker = ticker;
    }

    /** Keeps the program alive after every Ctrl-C from now on. */
    void beginSession() {
        session = true;
    }

    /** Returns a monitor; a quiet one shows no progress. */
    public ScanMonitor monitor(boolean quiet) {
        boolean shown = screen.errIsTerminal() && !quiet;
        return new ScanMonitor() {
            @Override
            public <T> T during(Function<ScanListener, T> work) {
                return TerminalMonitors.this.during(shown, work);
            }
        };
    }

    private <T> T during(boolean shown, Function<ScanListener, T> work) {
        Presses presses = new Presses(Thread.currentThread());
        Runnable stopListening = interrupts.listen(presses::press);
        try (Progress progress = Progress.redrawnBy(ticker, screen, shown, System::nanoTime)) {
            return work.apply(progress);
        } finally {
            stopListening.run();
            presses.end();
        }
    }

    /** Interrupts the scan only: a late press must not hit the thread's next work. */
    private final class Presses {
        private final Thread scanning;
        private boolean pressed;
        private boolean over;

        Presses(Thread scanning) {
            this.scanning = scanning;
        }

        synchronized void press() {
            if (over) {
                return;
            }
            if (pressed && !session) {
                ChildProcesses.endAll();
                Runtime.getRuntime().halt(INTERRUPTED);
            }
            pressed = true;
            scanning.interrupt();
        }

        synchronized void end() {
            over = true;
            Thread.interrupted();
        }
    }
}

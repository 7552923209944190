package io.bedrockdiscovery.shell.terminal;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.shell.command.ScanWatch;
import io.bedrockdiscovery.shell.render.Screen;
import java.util.function.Function;

/**
 * Shows a scan's progress where somebody looks, and ends the scan on Ctrl-C. Outside a session a second Ctrl-C ends the
 * program.
 */
public final class TerminalWatch implements ScanWatch {
    private static final int INTERRUPTED = 130;

    private final Screen screen;
    private final CtrlC interrupts;
    private volatile boolean session;

    /** For scans whose progress this screen shows. */
    public TerminalWatch(Screen screen) {
        this(screen, CtrlC.OF_THE_PROCESS);
    }

    TerminalWatch(Screen screen, CtrlC interrupts) {
        this.screen = requireNonNull(screen, "screen is null");
        this.interrupts = interrupts;
    }

    /** From now on the program outlives every Ctrl-C. */
    void beginSession() {
        session = true;
    }

    @Override
    public <T> T during(boolean quiet, Function<ScanListener, T> scan) {
        Presses presses = new Presses(Thread.currentThread());
        Runnable unlisten = interrupts.listen(presses::press);
        boolean shown = screen.errIsTerminal() && !quiet;
        try (Progress progress = new Progress(screen, shown)) {
            return scan.apply(progress);
        } finally {
            unlisten.run();
            presses.end();
        }
    }

    /** Ends the scan, and only the scan: a press that comes late must not hit what the thread does next. */
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

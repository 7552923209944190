package io.bedrockdiscovery.shell.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** Connects this process to its terminal. */
public final class Terminals {
    private Terminals() {}

    /** Opens the system's terminal for reading lines. */
    public static Terminal open() throws IOException {
        return TerminalBuilder.builder()
                .name("discovery")
                .system(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .build();
    }

    /** Returns whether a standard stream is a terminal. Starts a process, so prefer what the launcher passes on. */
    public static boolean isTerminal(SystemStream stream) {
        return new ExecTerminalProvider().isSystemStream(stream);
    }

    /** Keeps Ctrl-C from this process, while another one has the terminal, until what this returns is run. */
    public static Runnable withoutInterrupts() {
        return CtrlC.OF_THE_PROCESS.listen(() -> {});
    }
}

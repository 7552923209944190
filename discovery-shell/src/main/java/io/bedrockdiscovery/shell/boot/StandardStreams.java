package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.shell.output.Pages;
import io.bedrockdiscovery.shell.output.PipeAwareStream;
import io.bedrockdiscovery.shell.output.Screen;
import io.bedrockdiscovery.shell.terminal.Terminals;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams.
 *
 * @param in for commands
 * @param inIsTerminal whether commands are typed at a terminal
 * @param screen the other two streams
 */
record StandardStreams(InputStream in, BooleanSupplier inIsTerminal, Screen screen) {
    /** The property by which the launcher names the streams that are terminals: Input, Output, Error. */
    private static final String TERMINALS = "discovery.terminals";

    private static final int BUFFER = 1 << 16;
    private static final int KIND_OF_FILE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    /** Returns the streams of this process. */
    static StandardStreams ofProcess(Function<String, @Nullable String> environment) {
        Screen screen = new Screen(
                stream(new PipeAwareStream(new FileOutputStream(FileDescriptor.out), StandardStreams::isPipe)),
                stream(new FileOutputStream(FileDescriptor.err)),
                isTerminal(SystemStream.Output),
                isTerminal(SystemStream.Error),
                takesColours(environment),
                TerminalDimension.columns(),
                new Pages(TerminalDimension.rows(), environment.apply("PAGER"), Terminals::withoutInterrupts));
        return new StandardStreams(System.in, () -> isTerminal(SystemStream.Input), screen);
    }

    private static PrintStream stream(OutputStream out) {
        return new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8);
    }

    /** Returns whether standard output is a pipe or a socket; where the system does not tell, it counts as one. */
    private static boolean isPipe() {
        try {
            int kind = (Integer) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & KIND_OF_FILE;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    private static boolean isTerminal(SystemStream stream) {
        String known = System.getProperty(TERMINALS);
        return known == null ? Terminals.isTerminal(stream) : known.contains(stream.name());
    }

    /**
     * Returns whether the environment allows colours.
     *
     * @see <a href="https://no-color.org">NO_COLOR</a>
     * @see <a href="https://bixense.com/clicolors">CLICOLOR</a>
     */
    static boolean takesColours(Function<String, @Nullable String> environment) {
        String refused = environment.apply("NO_COLOR");
        return (refused == null || refused.isEmpty())
                && !"0".equals(environment.apply("CLICOLOR"))
                && !"dumb".equals(environment.apply("TERM"));
    }
}

package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.shell.output.Screen;
import io.bedrockdiscovery.shell.terminal.Terminals;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

    /** Returns the streams of this process. */
    static StandardStreams ofProcess(Function<String, @Nullable String> environment) {
        Screen screen = new Screen(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isTerminal(SystemStream.Output),
                isTerminal(SystemStream.Error),
                takesColours(environment),
                new Width());
        return new StandardStreams(System.in, () -> isTerminal(SystemStream.Input), screen);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false, StandardCharsets.UTF_8);
    }

    private static boolean isTerminal(SystemStream stream) {
        String known = System.getProperty(TERMINALS);
        return known == null ? Terminals.isTerminal(stream) : known.contains(stream.name());
    }

    /**
     * Returns whether the environment allows colours.
     *
     * @see <a href="https://no-color.org">NO_COLOR</a>
     */
    private static boolean takesColours(Function<String, @Nullable String> environment) {
        String refused = environment.apply("NO_COLOR");
        return (refused == null || refused.isEmpty()) && !"dumb".equals(environment.apply("TERM"));
    }
}

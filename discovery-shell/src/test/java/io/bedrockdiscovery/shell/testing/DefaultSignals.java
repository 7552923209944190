package io.bedrockdiscovery.shell.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets a process heed the signals that end a program. A process inherits those that its parent ignores, as a build in
 * the background of a script does, and the JVM then ignores them too.
 */
public final class DefaultSignals {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";
    private static final long HUP_INT_TERM = 1L | 1L << 1 | 1L << 14;

    private DefaultSignals() {}

    /** Returns the builder, with a command that resets ignored signals first if there are any. */
    public static ProcessBuilder of(ProcessBuilder builder) throws IOException {
        if (areSomeIgnored()) {
            List<String> command = new ArrayList<>(List.of("env", "--default-signal=HUP,INT,TERM"));
            command.addAll(builder.command());
            builder.command(command);
        }
        return builder;
    }

    private static boolean areSomeIgnored() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(IGNORED))
                    .mapToLong(line -> Long.parseUnsignedLong(
                            line.substring(IGNORED.length()).strip(), 16))
                    .anyMatch(ignored -> (ignored & HUP_INT_TERM) != 0);
        }
    }
}

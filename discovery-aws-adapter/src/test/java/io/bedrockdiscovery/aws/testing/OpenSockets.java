package io.bedrockdiscovery.aws.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts connections as the kernel lists them. */
public final class OpenSockets {
    private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

    private static final int REMOTE_ADDRESS = 2;
    private static final int STATE = 3;

    /** ESTABLISHED and CLOSE_WAIT, the states of connections that this end has not closed. */
    private static final Set<String> OPEN = Set.of("01", "08");

    private OpenSockets() {}

    public static boolean canBeCounted() {
        return TABLES.stream().anyMatch(Files::isReadable);
    }

    /** The number of clients' connections to a server of this process. */
    public static long openTo(int port) {
        String server = String.format(Locale.ROOT, ":%04X", port);
        return TABLES.stream()
                .filter(Files::isReadable)
                .flatMap(table -> lines(table).stream())
                .map(line -> line.strip().split("\\s+", -1))
                .filter(row -> row[REMOTE_ADDRESS].endsWith(server) && OPEN.contains(row[STATE]))
                .count();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.bedrockdiscovery.shell.terminal;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines up to a length; what is longer is no list of commands, and may have no end. */
final class BoundedLines {
    /** Far longer than any command. */
    static final int LONGEST = 1 << 16;

    private final Reader reader;

    /**
     * Creates a reader of lines.
     *
     * @param reader a buffered one, because characters are read one by one
     */
    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * Returns the next line without its end; null after the last one.
     *
     * @throws IllegalArgumentException if it is too long, with a message for users
     */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int character = reader.read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n') {
            if (line.length() >= LONGEST) {
                throw new IllegalArgumentException(
                        "a line of standard input is longer than " + LONGEST + " characters, which is no command");
            }
            line.append((char) character);
            character = reader.read();
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }
}

package io.bedrockdiscovery.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of bounded length, so that no sender can fill the memory. For one thread. */
final class BoundedLines {
    /** Stands for a line that is too long, which is skipped. */
    static final String TOO_LONG = "\0";

    private static final int LONGEST = 1 << 22;

    private final BufferedReader in;

    BoundedLines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Returns the next line; null at the end. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        int each = in.read();
        if (each < 0) {
            return null;
        }
        for (; each >= 0 && each != '\n'; each = in.read()) {
            if (line.length() < LONGEST) {
                line.append((char) each);
            } else {
                tooLong = true;
            }
        }
        return tooLong ? TOO_LONG : line.toString();
    }
}

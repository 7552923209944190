package io.bedrockdiscovery.application.mention;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The encoding of a text, recognised by its byte order mark.
 *
 * @param mark the length of the mark in bytes
 */
record TextEncoding(Charset charset, int mark) {
    /** The number of bytes that are looked at, as many as Git looks at. */
    static final int HEAD = 8000;

    private static final String MARK = "\ufeff";

    /** Those of UTF-32 come first, because a mark of theirs begins with one of UTF-16. */
    private static final List<Charset> MARKED = List.of(
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    /** Returns the encoding of a text that begins with these bytes; empty for bytes that are no text. */
    static Optional<TextEncoding> of(byte[] head) {
        for (Charset charset : MARKED) {
            byte[] mark = MARK.getBytes(charset);
            if (head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length)) {
                return Optional.of(new TextEncoding(charset, mark.length));
            }
        }
        for (byte each : head) {
            if (each == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 0));
    }
}

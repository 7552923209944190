package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.session.NoAnswerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the text that stands at standard input for a command. */
@FunctionalInterface
public interface PastedText {
    /** The greatest number of bytes that are read; longer than any error, for a log may be endless. */
    int MOST_BYTES = 1 << 20;

    /** A place without an input of its own, such as a file of commands. */
    // No lambda: an archive of classes holds none of an interface's constants.
    PastedText NONE = new PastedText() {
        @Override
        public String read() {
            throw NoAnswerException.invalid(
                    "- is standard input, which holds the commands here; write the text after the"
                            + " command in quotation marks, or start the program with this one command");
        }
    };

    /**
     * Returns the text.
     *
     * @throws NoAnswerException if there is none, or if it cannot be read
     */
    String read();

    /** Returns the bytes of the text, however long it is. */
    default InputStream open() {
        return new ByteArrayInputStream(read().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the text of a stream up to its end. */
    static PastedText of(InputStream in) {
        return new PastedText() {
            @Override
            public String read() {
                try {
                    return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw NoAnswerException.invalid("standard input cannot be read");
                }
            }

            @Override
            public InputStream open() {
                return in;
            }
        };
    }
}

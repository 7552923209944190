package io.bedrockdiscovery.shell.terminal;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;

/** Splits a typed line into words, with quotes and backslashes as in a shell. */
final class LineWords {
    private LineWords() {}

    /**
     * Splits a line; a comment has no words.
     *
     * @throws IllegalArgumentException with a line for users if a quote is not closed
     */
    static List<String> of(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return List.of();
        }
        try {
            return List.copyOf(parser().parse(text, text.length(), ParseContext.ACCEPT_LINE)
                    .words());
        } catch (EOFError e) {
            throw new IllegalArgumentException("a quote is not closed", e);
        }
    }

    static DefaultParser parser() {
        DefaultParser parser = new DefaultParser();
        parser.setEofOnUnclosedQuote(true);
        return parser;
    }
}

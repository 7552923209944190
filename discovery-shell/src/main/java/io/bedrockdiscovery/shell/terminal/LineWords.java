package io.bedrockdiscovery.shell.terminal;

import java.util.ArrayList;
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
        try {
            return parser().parse(text, text.length(), ParseContext.ACCEPT_LINE).words().stream()
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (EOFError e) {
            throw new IllegalArgumentException("a quote is not closed", e);
        }
    }

    /** Returns the lines of a text that has several; a line break within quotes begins none. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String open = "";
        for (String line : text.split("\\R", -1)) {
            open += line;
            if (isClosed(open)) {
                lines.add(open);
                open = "";
            } else {
                open += "\n";
            }
        }
        if (!open.isEmpty()) {
            lines.add(open.strip());
        }
        return lines;
    }

    private static boolean isClosed(String line) {
        try {
            parser().parse(line, line.length(), ParseContext.ACCEPT_LINE);
            return true;
        } catch (EOFError e) {
            return false;
        }
    }

    static DefaultParser parser() {
        DefaultParser parser = new CommentParser();
        parser.setEofOnUnclosedQuote(true);
        return parser;
    }

    /** Ends a line at a word that begins with a number sign, as a shell does; within a word it is a letter. */
    private static final class CommentParser extends DefaultParser {
        @Override
        public boolean isLineCommentStarted(CharSequence line, int position) {
            return line.charAt(position) == '#' && (position == 0 || isDelimiter(line, position - 1));
        }
    }
}

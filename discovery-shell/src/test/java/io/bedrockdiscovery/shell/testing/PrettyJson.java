package io.bedrockdiscovery.shell.testing;

/**
 * Indents JSON that stands on one line, so that tests can compare it line by line. Adds white space and nothing else: two
 * texts are equal after it only if they were equal before.
 */
final class PrettyJson {
    private final String compact;
    private final StringBuilder pretty = new StringBuilder();
    private int at;
    private int depth;

    private PrettyJson(String compact) {
        this.compact = compact;
    }

    /**
     * Indents a text by two blanks a level.
     *
     * @param line one line with its end, and no white space outside strings
     * @throws IllegalArgumentException if it is none
     */
    static String of(String line) {
        if (!line.endsWith("\n")) {
            throw new IllegalArgumentException("the end of the line is missing: " + line);
        }
        return new PrettyJson(line.substring(0, line.length() - 1)).indent();
    }

    private String indent() {
        while (at < compact.length()) {
            step(compact.charAt(at));
        }
        return pretty.append('\n').toString();
    }

    private void step(char next) {
        switch (next) {
            case '"' -> string();
            case '{', '[' -> open(next);
            case '}', ']' -> {
                depth--;
                line().append(next);
                at++;
            }
            case ',' -> {
                pretty.append(next);
                line();
                at++;
            }
            case ':' -> {
                pretty.append(": ");
                at++;
            }
            default -> {
                if (Character.isWhitespace(next)) {
                    throw new IllegalArgumentException("white space at " + at + ": " + compact);
                }
                pretty.append(next);
                at++;
            }
        }
    }

    private void open(char bracket) {
        char after = at + 1 < compact.length() ? compact.charAt(at + 1) : ' ';
        if (after == '}' || after == ']') {
            pretty.append(bracket).append(after);
            at += 2;
            return;
        }
        depth++;
        pretty.append(bracket);
        line();
        at++;
    }

    private void string() {
        int start = at++;
        while (compact.charAt(at) != '"') {
            at += compact.charAt(at) == '\\' ? 2 : 1;
        }
        pretty.append(compact, start, ++at);
    }

    private StringBuilder line() {
        return pretty.append('\n').append("  ".repeat(depth));
    }
}

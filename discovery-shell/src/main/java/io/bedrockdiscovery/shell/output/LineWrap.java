package io.bedrockdiscovery.shell.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks lines at blanks, so that ids stay whole and can be copied. */
final class LineWrap {
    /** A word that can be copied from a line: it is never cut, and takes a line of its own where it is too wide. */
    private static final Pattern ID = Pattern.compile("[!-~]{1,300}");

    private static final String INDENT = "  ";
    /** Breaking lines of fewer columns would only make more of them. */
    private static final int NARROWEST = 20;

    private LineWrap() {}

    /** Returns the lines of a text, those after the first one indented by two blanks. */
    static List<String> lines(String text, int width) {
        return lines(text, width, INDENT);
    }

    /** Returns the lines of a text, those after the first one behind an indentation. */
    static List<String> lines(String text, int width, String indentation) {
        if (DisplayWidth.of(text) <= width) {
            return List.of(text);
        }
        int room = Math.max(width, NARROWEST);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            // The blanks before a word go with it, because they may align columns.
            int word = start;
            while (word < text.length() && text.charAt(word) == ' ') {
                word++;
            }
            int end = text.indexOf(' ', word);
            end = end < 0 ? text.length() : end;
            String gap = text.substring(start, word);
            String next = text.substring(word, end);
            if (!line.toString().isBlank() && DisplayWidth.of(line + gap + next) > room) {
                lines.add(line.toString());
                line.setLength(0);
                gap = indentation;
            }
            line.append(fitting(gap, next, room - DisplayWidth.of(line.toString())));
            start = end;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String fitting(String gap, String word, int room) {
        int left = room - gap.length();
        if (DisplayWidth.of(word) <= left) {
            return gap + word;
        }
        return ID.matcher(word).matches() ? word : gap + DisplayWidth.cut(word, left);
    }
}

package io.bedrockdiscovery.shell.output;

import org.jline.utils.WCWidth;

/** Measures the columns that a text takes on a terminal: some characters take two, some none. */
final class DisplayWidth {
    private static final String CUT = "…";

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Returns the text, cut and marked where it is wider than {@code width}. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = width - 1;
        for (int point : text.codePoints().toArray()) {
            left -= of(point);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + CUT;
    }

    private static int of(int point) {
        // Most text is ASCII, and the tables for the rest take time to load.
        return point < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(point));
    }
}

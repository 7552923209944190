package io.bedrockdiscovery.shell.render;

import org.jline.utils.WCWidth;

/** How much room a text takes on a terminal: some letters take two columns, some none. */
final class Columns {
    private static final String CUT = "…";

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The text, cut with a mark where it is wider. */
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
        // Most text is plain, and the tables behind the rest take their time to load.
        return point < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(point));
    }
}

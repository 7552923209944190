package io.bedrockdiscovery.shell.output;

import org.jline.utils.WCWidth;

/** Measures the columns that a text takes on a terminal: some characters take two, some none. */
final class DisplayWidth {
    private static final String CUT = "…";

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Returns the text, shortened and marked in the middle where it is wider than {@code width}. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int room = Math.max(0, width - 1);
        int end = 0;
        int head = 0;
        while (end < points.length && head + of(points[end]) <= room - room / 2) {
            head += of(points[end++]);
        }
        int start = points.length;
        int tail = 0;
        while (start > end && tail + of(points[start - 1]) <= room - head) {
            tail += of(points[--start]);
        }
        return new String(points, 0, end) + CUT + new String(points, start, points.length - start);
    }

    private static int of(int point) {
        // Most text is ASCII, and the tables for the rest take time to load.
        return point < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(point));
    }
}

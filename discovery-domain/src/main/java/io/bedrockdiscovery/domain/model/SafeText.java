package io.bedrockdiscovery.domain.model;

import java.util.PrimitiveIterator;

/**
 * Makes text from outside, such as the name of a model, safe to print on one line of a terminal. Control, format and
 * escape characters are replaced: white space by a blank, all others by U+FFFD.
 */
public final class SafeText {
    private static final int LIMIT = 200;

    private SafeText() {}

    /** Returns the text on one safe line, cut at 200 characters; an ellipsis marks the cut. */
    public static String of(String text) {
        return safe(text, LIMIT);
    }

    /** Returns the whole text on one safe line, however long it is. */
    public static String line(String text) {
        return safe(text, Integer.MAX_VALUE);
    }

    private static String safe(String text, int limit) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), limit) + 1);
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            if (line.length() >= limit) {
                return line.append('…').toString();
            }
            int point = points.nextInt();
            if (isUnsafe(point)) {
                line.append(Character.isWhitespace(point) ? ' ' : '\uFFFD');
            } else {
                line.appendCodePoint(point);
            }
        }
        return line.toString();
    }

    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}

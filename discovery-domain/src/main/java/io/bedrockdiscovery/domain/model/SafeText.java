package io.bedrockdiscovery.domain.model;

import java.util.PrimitiveIterator;

/**
 * Makes text from outside, such as the name of a model, safe to print on one line of a terminal. Characters that a
 * terminal does not show are replaced: white space by a blank, all others by U+FFFD.
 */
public final class SafeText {
    private static final int LIMIT = 200;
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;

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
            if (isInvisible(point)) {
                line.append(Character.isWhitespace(point) ? ' ' : '\uFFFD');
            } else {
                line.appendCodePoint(point);
            }
        }
        return line.toString();
    }

    /**
     * Returns whether a terminal shows nothing for a code point, or something else than the character alone: control and
     * format characters, unpaired surrogates, line separators, and everything that Unicode lets a program ignore.
     *
     * @see <a href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">Default_Ignorable_Code_Point</a>
     */
    public static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(point);
        };
    }

    /** Returns whether a code point is ignorable by default and of no category that tells. */
    private static boolean isIgnorable(int point) {
        return point == COMBINING_GRAPHEME_JOINER
                || isHangulFiller(point)
                || isBetween(0x17B4, 0x17B5, point)
                || isBetween(0x180B, 0x180F, point)
                || isBetween(0x2060, 0x206F, point)
                || isBetween(0xFE00, 0xFE0F, point)
                || isBetween(0xFFF0, 0xFFF8, point)
                || isBetween(0xE0000, 0xE0FFF, point);
    }

    private static boolean isHangulFiller(int point) {
        return isBetween(0x115F, 0x1160, point) || point == 0x3164 || point == 0xFFA0;
    }

    private static boolean isBetween(int first, int last, int point) {
        return first <= point && point <= last;
    }
}

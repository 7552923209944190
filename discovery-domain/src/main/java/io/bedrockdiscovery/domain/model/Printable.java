package io.bedrockdiscovery.domain.model;

import java.util.PrimitiveIterator;

/** Makes text from outside safe to put into a line for people: no control, format or escape characters. */
public final class Printable {
    private static final int LONGEST = 200;

    private Printable() {}

    /** The text on one line, with every character that could steer a terminal replaced, cut at 200 characters. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST) + 1);
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            if (line.length() >= LONGEST) {
                return line.append('…').toString();
            }
            int point = points.nextInt();
            if (steers(point)) {
                line.append(Character.isWhitespace(point) ? ' ' : '\uFFFD');
            } else {
                line.appendCodePoint(point);
            }
        }
        return line.toString();
    }

    private static boolean steers(int point) {
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

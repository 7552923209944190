package io.bedrockdiscovery.sqlite;

/**
 * Text in the form of the file. UTF-8 has no half of a surrogate pair, which JSON can send, so one is written as an
 * escape and its four digits; all other text stands as it is.
 */
final class StoredText {
    /** No character, by Unicode's own word. */
    private static final char ESCAPE = '\uFDD0';

    private static final int DIGITS = 4;
    private static final int HEX = 16;

    private StoredText() {}

    static String of(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text, plain)) {
            plain++;
        }
        return plain == text.length() ? text : escaped(text);
    }

    static String read(String stored) {
        int escape = stored.indexOf(ESCAPE);
        if (escape < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (escape >= 0) {
            int end = escape + 1 + DIGITS;
            if (end > stored.length()) {
                throw new IllegalArgumentException("an escape without its digits");
            }
            text.append(stored, from, escape).append((char) Integer.parseInt(stored, escape + 1, end, HEX));
            from = end;
            escape = stored.indexOf(ESCAPE, from);
        }
        return text.append(stored, from, stored.length()).toString();
    }

    private static String escaped(String text) {
        StringBuilder stored = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (isPlain(text, i)) {
                stored.append(each);
            } else {
                stored.append(ESCAPE).append(String.format("%04x", (int) each));
            }
        }
        return stored.toString();
    }

    private static boolean isPlain(String text, int at) {
        char each = text.charAt(at);
        if (Character.isHighSurrogate(each)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(each)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return each != ESCAPE;
    }
}

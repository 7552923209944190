package io.bedrockdiscovery.postgres;

/**
 * Encodes text for the database. UTF-8 cannot express half of a surrogate pair, which JSON can, nor PostgreSQL the
 * character NUL, so these become an escape character and four hexadecimal digits. All other text stays as it is.
 */
final class StoredText {
    /** A code point that Unicode reserves for internal use. */
    private static final char ESCAPE = '\uFDD0';

    /** A code point of that kind that stands for an account; see {@link AccountMask}. */
    static final char MARK = '\uFDD1';

    private static final int DIGITS = 4;
    private static final int HEX = 16;

    private StoredText() {}

    static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Almost all text ends here, at its end.
            char each = text.charAt(i);
            if ((each == 0 || each >= Character.MIN_SURROGATE) && !isPlain(text, i)) {
                return escape(text);
            }
        }
        return text;
    }

    /**
     * Decodes stored text.
     *
     * @throws IllegalArgumentException if an escape character is not followed by four hexadecimal digits
     */
    static String decode(String stored) {
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

    private static String escape(String text) {
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

    private static boolean isPlain(String text, int index) {
        char each = text.charAt(index);
        if (Character.isHighSurrogate(each)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(each)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return each != ESCAPE && each != MARK && each != 0;
    }
}

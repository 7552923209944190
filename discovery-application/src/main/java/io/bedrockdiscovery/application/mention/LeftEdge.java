package io.bedrockdiscovery.application.mention;

import java.util.function.Predicate;

/**
 * Finds the beginning of a word that ends at a known place. Escapes such as {@code \n} or {@code %2F} end in a letter or a
 * digit, which does not belong to the word after them.
 */
final class LeftEdge {
    /** Longer than any provider or geography with an escape before it. */
    private static final int LONGEST = 40;

    private static final String ESCAPED = "nrtfbv0";
    private static final int HEX = 16;

    private LeftEdge() {}

    /** Returns the beginning of the word before {@code end} that is known; -1 where there is none. */
    static int of(String text, int end, Predicate<String> known) {
        int start = end;
        while (start > 0 && end - start < LONGEST && isWord(text.charAt(start - 1))) {
            start--;
        }
        if (start == end) {
            return -1;
        }
        // Of "\neu" the word is "eu", also where anything would do.
        for (int skipped = 1; skipped <= 5 && start + skipped < end; skipped++) {
            int from = start + skipped;
            if (endsInEscape(text, from) && known.test(text.substring(from, end))) {
                return from;
            }
        }
        return known.test(text.substring(start, end)) ? start : -1;
    }

    /** Returns whether an id may begin at a place. */
    static boolean isFree(String text, int start, boolean listed) {
        if (start == 0 || endsInEscape(text, start)) {
            return true;
        }
        char before = text.charAt(start - 1);
        if (before == '_' || before == '@' || before == '$') {
            return listed;
        }
        return before > '\u007f' || (!isLetterOrDigit(before) && before != '.' && before != '-');
    }

    /** Returns whether the text before a place ends in an escape of JSON, of programming languages, or of URLs. */
    private static boolean endsInEscape(String text, int end) {
        return (isAt(text, end - 2, '\\') && ESCAPED.indexOf(text.charAt(end - 1)) >= 0)
                || (isAt(text, end - 3, '%') && isHex(text, end - 2, end))
                || (isAt(text, end - 4, '\\') && isAt(text, end - 3, 'x') && isHex(text, end - 2, end))
                || (isAt(text, end - 6, '\\') && isAt(text, end - 5, 'u') && isHex(text, end - 4, end));
    }

    private static boolean isAt(String text, int place, char wanted) {
        return place >= 0 && text.charAt(place) == wanted;
    }

    private static boolean isHex(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.digit(text.charAt(i), HEX) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}

package io.bedrockdiscovery.sqlite;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Parses times as AWS writes them, such as {@code 2025-05-08T01:02:03Z} and {@code 2025-05-08T01:02:03.456789Z}. Where it runs
 * for the first time, the JDK's parser takes a good part of the time in which a catalogue is read.
 */
final class PlainInstant {
    private static final String SECONDS = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private PlainInstant() {}

    /** Returns the time; null where the text has another form, or is no time. */
    static @Nullable Instant parse(String text) {
        if (!hasForm(text)) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos(text))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasForm(String text) {
        int end = text.length() - 1;
        if (end < SECONDS.length() || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < SECONDS.length(); i++) {
            char form = SECONDS.charAt(i);
            if (form == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != form) {
                return false;
            }
        }
        return end == SECONDS.length() || isFraction(text, SECONDS.length(), end);
    }

    private static boolean isFraction(String text, int point, int end) {
        int digits = end - point - 1;
        if (text.charAt(point) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return false;
        }
        for (int i = point + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text) {
        int nanos = 0;
        int from = SECONDS.length() + 1;
        for (int i = 0; i < NANO_DIGITS; i++) {
            boolean isSent = from + i < text.length() - 1;
            nanos = 10 * nanos + (isSent ? text.charAt(from + i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}

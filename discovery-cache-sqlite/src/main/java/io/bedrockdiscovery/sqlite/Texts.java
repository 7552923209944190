package io.bedrockdiscovery.sqlite;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts that are more than words, each different one once: few lists and dates are in thousands of rows, and
 * one costs more to read than all else in its row.
 */
final class Texts {
    private final Map<String, List<@Nullable String>> lists = new HashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();

    /** A JSON array of strings and nulls. */
    List<@Nullable String> list(String text) {
        return lists.computeIfAbsent(text, TextList::list);
    }

    /** A time in ISO-8601. */
    Instant date(String text) {
        return dates.computeIfAbsent(text, Texts::parsed);
    }

    private static Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }
}

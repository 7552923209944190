package io.bedrockdiscovery.sqlite;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Caches parsed lists and dates: few distinct values occur in thousands of rows, and parsing them dominates reading.
 */
final class ParsedTextCache {
    private final Map<String, List<@Nullable String>> lists = new HashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();

    /**
     * Parses a JSON array of strings and nulls.
     *
     * @throws IllegalArgumentException if the text is none
     */
    List<@Nullable String> list(String text) {
        return lists.computeIfAbsent(text, JsonStringList::read);
    }

    /**
     * Parses a time in ISO-8601.
     *
     * @throws IllegalArgumentException if the text is none
     */
    Instant date(String text) {
        return dates.computeIfAbsent(text, ParsedTextCache::parse);
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }
}

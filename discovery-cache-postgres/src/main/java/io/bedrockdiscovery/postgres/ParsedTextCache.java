package io.bedrockdiscovery.postgres;

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
    /** The number of texts that are cached; where there are more distinct ones, hardly any of them comes again. */
    private static final int MOST = 10_000;

    private final Map<String, List<@Nullable String>> lists = new HashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();
    private final Map<Object, Object> values = new HashMap<>();

    /** Returns the list that was remembered for the text of an array; null where none was. */
    @Nullable
    List<@Nullable String> list(String text) {
        return lists.get(text);
    }

    /** Remembers the list of the text of an array. */
    void add(String text, List<@Nullable String> list) {
        purge(lists);
        lists.put(text, list);
    }

    /**
     * Parses a time in ISO-8601.
     *
     * @throws IllegalArgumentException if the text is none
     */
    Instant date(String text) {
        purge(dates);
        return dates.computeIfAbsent(text, ParsedTextCache::parse);
    }

    /** Returns the value that is equal to this one and came first. */
    @SuppressWarnings("unchecked") // Only a value of the same type is equal to it.
    <T> T shared(T value) {
        Object first = values.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    private static void purge(Map<?, ?> cache) {
        if (cache.size() >= MOST) {
            cache.clear();
        }
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }
}

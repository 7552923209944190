package io.bedrockdiscovery.sqlite;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what texts of rows mean, for the same few occur in thousands of rows: parsing them dominates reading, and equal
 * values that are one object take the memory of one. Found by their text, because values are records, whose {@code
 * hashCode} is made at run time, at a cost for each start.
 */
final class ParsedTextCache {
    /** The number of texts that are kept; where there are more distinct ones, hardly any of them comes again. */
    private static final int MOST = 20_000;

    private final Map<Object, Map<String, List<?>>> lists = new HashMap<>();
    private final Map<Object, Map<String, Object>> values = new HashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /**
     * Parses a JSON array of strings and nulls.
     *
     * @param kind tells lists of one kind from others; the same object for all rows
     * @throws IllegalArgumentException if the text is none
     */
    @SuppressWarnings("unchecked") // Lists of a kind have elements of one type.
    <T> List<T> list(String text, Object kind, Function<@Nullable String, T> parser) {
        Map<String, List<?>> parsed = lists.computeIfAbsent(kind, any -> new HashMap<>());
        purge(parsed);
        return (List<T>) parsed.computeIfAbsent(text, array -> parse(array, parser));
    }

    /**
     * Parses a value.
     *
     * @param kind tells values of one kind from others; the same object for all rows
     */
    @SuppressWarnings("unchecked") // Values of a kind have one type.
    <T> T value(String text, Object kind, Function<String, T> parser) {
        return (T) values.computeIfAbsent(kind, any -> new HashMap<>()).computeIfAbsent(text, parser);
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

    /** Returns the equal text that came first. */
    String text(String text) {
        purge(texts);
        String first = texts.putIfAbsent(text, text);
        return first == null ? text : first;
    }

    private static <T> List<T> parse(String array, Function<@Nullable String, T> parser) {
        List<T> all = new ArrayList<>();
        for (String each : JsonStringList.read(array)) {
            all.add(parser.apply(each));
        }
        // This kind of list is not copied again by the item.
        return List.copyOf(all);
    }

    private static void purge(Map<?, ?> cache) {
        if (cache.size() >= MOST) {
            cache.clear();
        }
    }

    private static Instant parse(String text) {
        Instant plain = PlainInstant.parse(text);
        if (plain != null) {
            return plain;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }
}

package io.bedrockdiscovery.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the current row of a result, column after column. Methods that do not end in {@code OrNull} throw {@link
 * IllegalArgumentException} for a NULL.
 */
final class RowReader {
    private final ResultSet result;
    private final ParsedTextCache cache;
    private final AccountMask mask;
    private int column;

    RowReader(ResultSet result, ParsedTextCache cache, AccountMask mask) {
        this.result = result;
        this.cache = cache;
        this.mask = mask;
    }

    /** Moves to the next row and returns whether there is one. */
    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    /** Passes over columns. */
    void skip(int columns) {
        column += columns;
    }

    @Nullable
    String textOrNull() throws SQLException {
        String stored = result.getString(++column);
        return stored == null ? null : StoredText.decode(stored);
    }

    String text() throws SQLException {
        return notNull(textOrNull());
    }

    byte[] bytes() throws SQLException {
        return notNull(result.getBytes(++column));
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long number = result.getLong(++column);
        return result.wasNull() ? null : number;
    }

    long number() throws SQLException {
        return notNull(numberOrNull());
    }

    int count() throws SQLException {
        return Math.toIntExact(number());
    }

    @Nullable
    Boolean flagOrNull() throws SQLException {
        boolean flag = result.getBoolean(++column);
        return result.wasNull() ? null : Boolean.valueOf(flag);
    }

    boolean flag() throws SQLException {
        return notNull(flagOrNull());
    }

    /** Reads an ARN in which the account may be masked. */
    @Nullable
    String arnOrNull() throws SQLException {
        String stored = result.getString(++column);
        return stored == null ? null : mask.decode(stored);
    }

    /** Reads a duration in nanoseconds. */
    Duration duration() throws SQLException {
        return Duration.ofNanos(number());
    }

    /** Reads a time in {@link EpochNanos}. */
    Instant time() throws SQLException {
        return EpochNanos.toInstant(number());
    }

    @Nullable
    Instant timeOrNull() throws SQLException {
        Long nanos = numberOrNull();
        return nanos == null ? null : EpochNanos.toInstant(nanos);
    }

    /**
     * Reads a time that is stored as ISO-8601 text, because AWS's dates may be out of the range of {@link EpochNanos}.
     */
    @Nullable
    Instant dateOrNull() throws SQLException {
        String text = textOrNull();
        return text == null ? null : cache.date(text);
    }

    <T> @Nullable T valueOrNull(Function<String, T> parser) throws SQLException {
        String text = textOrNull();
        return text == null ? null : cache.shared(parser.apply(text));
    }

    /** Reads an array of texts without nulls. */
    <T> @Nullable List<T> valuesOrNull(Function<String, T> parser) throws SQLException {
        return listOrNull(text -> parser.apply(notNull(text)));
    }

    /** Reads an array of texts. */
    <T> @Nullable List<T> listOrNull(Function<@Nullable String, T> parser) throws SQLException {
        String text = result.getString(++column);
        if (text == null) {
            return null;
        }
        List<@Nullable String> texts = cache.list(text);
        if (texts == null) {
            texts = texts(result.getArray(column));
            cache.add(text, texts);
        }
        List<T> values = new ArrayList<>();
        for (String each : texts) {
            values.add(cache.shared(parser.apply(each)));
        }
        // This kind of list is not copied again by the item.
        return cache.shared(List.copyOf(values));
    }

    private static List<@Nullable String> texts(Array array) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (Object each : (@Nullable Object[]) array.getArray()) {
            texts.add(each == null ? null : StoredText.decode(each.toString()));
        }
        return texts;
    }

    private static <T> T notNull(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a NULL where none is allowed");
        }
        return value;
    }
}

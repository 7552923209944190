package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.ModelReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
    private final ModelLists modelLists;
    private int column;

    RowReader(ResultSet result, ParsedTextCache cache, ModelLists modelLists) {
        this.result = result;
        this.cache = cache;
        this.modelLists = modelLists;
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

    /** Reads text that many rows have, as one object where it is equal. */
    @Nullable
    String sharedTextOrNull() throws SQLException {
        String text = textOrNull();
        return text == null ? null : cache.text(text);
    }

    String text() throws SQLException {
        return notNull(textOrNull());
    }

    byte @Nullable [] bytesOrNull() throws SQLException {
        return result.getBytes(++column);
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
        Long number = numberOrNull();
        return number == null ? null : Boolean.valueOf(number != 0);
    }

    boolean flag() throws SQLException {
        return number() != 0;
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

    <T> T value(Function<String, T> parser) throws SQLException {
        return cache.value(text(), parser, parser);
    }

    <T> @Nullable T valueOrNull(Function<String, T> parser) throws SQLException {
        String text = textOrNull();
        return text == null ? null : cache.value(text, parser, parser);
    }

    /** Reads a {@link JsonStringList} without nulls. */
    <T> @Nullable List<T> valuesOrNull(Function<String, T> parser) throws SQLException {
        String text = textOrNull();
        return text == null ? null : cache.list(text, parser, each -> cache.value(notNull(each), parser, parser));
    }

    /** Reads the id of one of the {@link ModelLists}. */
    @Nullable
    List<ModelReference> modelsOrNull() throws SQLException {
        Long id = numberOrNull();
        return id == null ? null : modelLists.of(id);
    }

    private static <T> T notNull(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a NULL where none is allowed");
        }
        return value;
    }
}

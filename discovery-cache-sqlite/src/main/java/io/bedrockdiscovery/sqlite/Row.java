package io.bedrockdiscovery.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read column after column. A column that must not be NULL and is raises an exception. */
final class Row {
    private final ResultSet result;
    private final Texts texts;
    private int column;

    Row(ResultSet result, Texts texts) {
        this.result = result;
        this.texts = texts;
    }

    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    @Nullable
    String textOrNull() throws SQLException {
        String stored = result.getString(++column);
        return stored == null ? null : StoredText.read(stored);
    }

    String text() throws SQLException {
        return present(textOrNull());
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long number = result.getLong(++column);
        return result.wasNull() ? null : number;
    }

    long number() throws SQLException {
        return present(numberOrNull());
    }

    int count() throws SQLException {
        return Math.toIntExact(number());
    }

    double real() throws SQLException {
        return result.getDouble(++column);
    }

    @Nullable
    Boolean flagOrNull() throws SQLException {
        Long number = numberOrNull();
        return number == null ? null : Boolean.valueOf(number != 0);
    }

    boolean flag() throws SQLException {
        return number() != 0;
    }

    /** A time in {@link Nanos}. */
    Instant time() throws SQLException {
        return Nanos.instant(number());
    }

    @Nullable
    Instant timeOrNull() throws SQLException {
        Long nanos = numberOrNull();
        return nanos == null ? null : Nanos.instant(nanos);
    }

    /** A time as ISO-8601 text, for dates beyond what {@link Nanos} can hold. */
    @Nullable
    Instant dateOrNull() throws SQLException {
        String text = textOrNull();
        return text == null ? null : texts.date(text);
    }

    <T> @Nullable T wordOrNull(Function<String, T> make) throws SQLException {
        String text = textOrNull();
        return text == null ? null : make.apply(text);
    }

    <T> @Nullable List<T> wordsOrNull(Function<String, T> make) throws SQLException {
        return listOrNull(word -> make.apply(present(word)));
    }

    <T> @Nullable List<T> listOrNull(Function<@Nullable String, T> make) throws SQLException {
        String text = textOrNull();
        return text == null ? null : texts.list(text).stream().map(make).toList();
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a NULL where none may be");
        }
        return value;
    }
}

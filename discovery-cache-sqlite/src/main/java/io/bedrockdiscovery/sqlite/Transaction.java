package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction, each prepared once. Values are null, text, {@code Long}, {@code Double} or bytes. */
final class Transaction implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Texts texts = new Texts();

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T in(Transaction transaction) throws SQLException;
    }

    /** What a row means. */
    @FunctionalInterface
    interface Shape<T extends @Nullable Object> {
        T of(Row row) throws SQLException;
    }

    /** Returns how many rows were changed. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Runs to the end what takes no values and tells nothing. */
    void script(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    <T extends @Nullable Object> List<T> list(String sql, Shape<T> shape, @Nullable Object... values)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = bound(sql, values).executeQuery()) {
            Row row = new Row(result, texts);
            while (row.next()) {
                rows.add(shape.of(row));
            }
        }
        return rows;
    }

    /** The number in the first row, or null where there is no row. */
    @Nullable
    Long numberOrNull(String sql, @Nullable Object... values) throws SQLException {
        List<@Nullable Long> numbers = list(sql, Row::numberOrNull, values);
        return numbers.isEmpty() ? null : numbers.get(0);
    }

    /** The number in the row that must be there. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return list(sql, Row::number, values).get(0);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : prepared.values()) {
            each.close();
        }
        prepared.clear();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof String text ? StoredText.of(text) : value);
        }
        return statement;
    }
}

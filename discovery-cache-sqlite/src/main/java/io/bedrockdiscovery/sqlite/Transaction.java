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

/**
 * Runs the statements of one transaction and prepares each once. Values are null, text, {@link EncodedText}, {@link
 * ModelLists.Text}, {@code Long} or bytes.
 */
final class Transaction implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final ParsedTextCache cache = new ParsedTextCache();
    private final ModelLists modelLists = new ModelLists(this);
    private final RecentListings recent;

    /** Creates one that knows of no other transaction. */
    Transaction(Connection connection) {
        this(connection, new RecentListings());
    }

    Transaction(Connection connection, RecentListings recent) {
        this.connection = connection;
        this.recent = recent;
    }

    /** Returns the lists that this process holds. */
    RecentListings recent() {
        return recent;
    }

    /** Does something in a transaction and returns its result. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T execute(Transaction transaction) throws SQLException;
    }

    /** Reads a value from the current row. */
    @FunctionalInterface
    interface RowFunction<T extends @Nullable Object> {
        T read(RowReader row) throws SQLException;
    }

    /** Returns places for the values of rows, to follow VALUES in a statement. */
    static String rows(int columns, int rows) {
        String row = "(?" + ", ?".repeat(columns - 1) + ")";
        return row + (", " + row).repeat(rows - 1);
    }

    /** Runs a statement and returns the number of changed rows. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        return bind(sql, values).executeUpdate();
    }

    /** Runs statements without values to their end. */
    void script(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Returns the values of all rows of a query. */
    <T extends @Nullable Object> List<T> list(String sql, RowFunction<T> function, @Nullable Object... values)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = bind(sql, values).executeQuery()) {
            RowReader row = new RowReader(result, cache, modelLists);
            while (row.next()) {
                rows.add(function.read(row));
            }
        }
        return rows;
    }

    /** Returns the number in the first row of a query; null if there is no row. */
    @Nullable
    Long numberOrNull(String sql, @Nullable Object... values) throws SQLException {
        List<@Nullable Long> numbers = list(sql, RowReader::numberOrNull, values);
        return numbers.isEmpty() ? null : numbers.get(0);
    }

    /** Returns the number in the first row of a query that always has one. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return list(sql, RowReader::number, values).get(0);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : prepared.values()) {
            each.close();
        }
        prepared.clear();
    }

    private @Nullable Object encoded(@Nullable Object value) throws SQLException {
        if (value instanceof ModelLists.Text list) {
            return modelLists.idOf(list);
        }
        if (value instanceof EncodedText text) {
            return text.text();
        }
        return value instanceof String text ? StoredText.encode(text) : value;
    }

    private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, encoded(values[i]));
        }
        return statement;
    }
}

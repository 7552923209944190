package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.postgres.AccountMask.EncodedText;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one transaction. Values are null, text, {@code Long}, {@code Integer}, {@code Boolean}, {@link ContentKey}, {@link Ids},
 * or a list of texts or of keys.
 */
final class Transaction {
    /** The number of rows that one fetch brings, so that long lists are never held twice. */
    private static final int FETCHED = 2000;

    /** The number of statements that are sent at once. */
    private static final int BATCH = 500;

    private final Connection connection;
    private final ParsedTextCache cache = new ParsedTextCache();
    private final RecentListings recent;
    private AccountMask mask = AccountMask.NONE;

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

    /** A list of ids, which is one value. */
    record Ids(List<Integer> ids) {}

    /** Reads what follows as an owner has observed it. */
    void readFor(Owner owner) {
        mask = AccountMask.of(owner);
    }

    /** Returns what hides the account of that owner; none before {@link #readFor}. */
    AccountMask mask() {
        return mask;
    }

    /** Runs a statement and returns the number of changed rows. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Runs a statement for each row of values, many of them on one way to the server. */
    void batch(String sql, Collection<? extends List<? extends @Nullable Object>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (List<? extends @Nullable Object> row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Returns the values of all rows of a query. */
    <T extends @Nullable Object> List<T> list(String sql, RowFunction<T> function, @Nullable Object... values)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = bound(sql, values)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet result = statement.executeQuery()) {
                RowReader row = new RowReader(result, cache, mask);
                while (row.next()) {
                    rows.add(function.read(row));
                }
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

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, Arrays.asList(values));
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(index, StoredText.encode(text));
        } else if (value instanceof EncodedText text) {
            statement.setString(index, text.text());
        } else if (value instanceof ContentKey key) {
            statement.setBytes(index, key.bytes());
        } else if (value instanceof Ids ids) {
            statement.setArray(
                    index, connection.createArrayOf("integer", ids.ids().toArray()));
        } else if (value instanceof List<?> list) {
            statement.setArray(index, array(list));
        } else {
            statement.setObject(index, value);
        }
    }

    private Array array(List<?> list) throws SQLException {
        if (!list.isEmpty() && list.get(0) instanceof ContentKey) {
            byte[][] keys = list.stream().map(key -> ((ContentKey) key).bytes()).toArray(byte[][]::new);
            return connection.createArrayOf("bytea", keys);
        }
        return connection.createArrayOf(
                "text",
                list.stream()
                        .map(text -> text == null ? null : StoredText.encode((String) text))
                        .toArray());
    }
}

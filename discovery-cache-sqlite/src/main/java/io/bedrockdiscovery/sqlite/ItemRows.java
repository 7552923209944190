package io.bedrockdiscovery.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the items of one listing, those that are not in their table yet. Gives them their ids itself: a statement that
 * returns the ids would keep a journal of its own, and take several times as long.
 */
final class ItemRows {
    private final Transaction transaction;
    private final String select;
    private final String insert;
    private long lastId;
    private boolean lastWasNew;

    ItemRows(Transaction transaction, RowMapper<?> mapper) throws SQLException {
        this.transaction = transaction;
        this.select = "SELECT id FROM " + mapper.table() + " WHERE key = ?";
        this.insert = "INSERT INTO " + mapper.table() + " (id, key, "
                + String.join(", ", mapper.columns()) + ") VALUES (?, ?"
                + ", ?".repeat(mapper.columns().size()) + ") ON CONFLICT (key) DO NOTHING";
        this.lastId = transaction.number("SELECT coalesce(max(id), 0) FROM " + mapper.table());
    }

    /** Returns the id of an item's row. */
    long findOrAdd(Listing.Item item) throws SQLException {
        // A list that is new as a whole is not looked up item by item.
        if (!lastWasNew) {
            Long found = transaction.numberOrNull(select, item.key().bytes());
            if (found != null) {
                return found;
            }
        }
        lastWasNew = transaction.update(insert, values(item)) > 0;
        return lastWasNew ? ++lastId : transaction.number(select, item.key().bytes());
    }

    private @Nullable Object[] values(Listing.Item item) {
        @Nullable Object[] values = new @Nullable Object[item.values().size() + 2];
        values[0] = lastId + 1;
        values[1] = item.key().bytes();
        for (int i = 2; i < values.length; i++) {
            values[i] = item.values().get(i - 2);
        }
        return values;
    }
}

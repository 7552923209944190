package io.bedrockdiscovery.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the items of one listing, those that are not in their table yet. Gives them their ids itself: a statement that
 * returns the ids would keep a journal of its own, and take several times as long.
 */
final class ItemRows {
    /** The number of rows that one statement adds while everything is new. */
    static final int AT_ONCE = 32;

    private final Transaction transaction;
    private final int columns;
    private final String select;
    private final String insert;
    private final String insertMany;
    private long lastId;
    private boolean lastWasNew;

    ItemRows(Transaction transaction, RowMapper<?> mapper) throws SQLException {
        this.transaction = transaction;
        this.columns = mapper.columns().size() + 2;
        this.select = "SELECT id FROM " + mapper.table() + " WHERE key = ?";
        this.insert = insert(mapper, 1);
        this.insertMany = insert(mapper, AT_ONCE);
        this.lastId = transaction.number("SELECT coalesce(max(id), 0) FROM " + mapper.table());
    }

    // Without OR FAIL, a statement that adds many rows would keep a journal of its own.
    private static String insert(RowMapper<?> mapper, int rows) {
        return "INSERT OR FAIL INTO " + mapper.table() + " (id, key, " + String.join(", ", mapper.columns())
                + ") VALUES " + Transaction.rows(mapper.columns().size() + 2, rows) + " ON CONFLICT (key) DO NOTHING";
    }

    /** Returns the ids of the items' rows, in the order of the items. */
    long[] findOrAdd(List<Listing.Item> items) throws SQLException {
        long[] ids = new long[items.size()];
        int done = 0;
        while (done < ids.length) {
            // A list that is new as a whole is not looked up item by item.
            if (lastWasNew && ids.length - done >= AT_ONCE) {
                addMany(items.subList(done, done + AT_ONCE), ids, done);
                done += AT_ONCE;
            } else {
                ids[done] = findOrAdd(items.get(done));
                done++;
            }
        }
        return ids;
    }

    private long findOrAdd(Listing.Item item) throws SQLException {
        if (!lastWasNew) {
            Long found = transaction.numberOrNull(select, item.key().bytes());
            if (found != null) {
                return found;
            }
        }
        lastWasNew = transaction.update(insert, values(List.of(item))) > 0;
        return lastWasNew ? ++lastId : transaction.number(select, item.key().bytes());
    }

    private void addMany(List<Listing.Item> items, long[] ids, int from) throws SQLException {
        lastWasNew = transaction.update(insertMany, values(items)) == items.size();
        for (int i = 0; i < items.size(); i++) {
            ids[from + i] = lastWasNew
                    ? lastId + 1 + i
                    : transaction.number(select, items.get(i).key().bytes());
        }
        lastId += items.size();
    }

    private @Nullable Object[] values(List<Listing.Item> items) {
        @Nullable Object[] values = new @Nullable Object[items.size() * columns];
        int next = 0;
        for (int row = 0; row < items.size(); row++) {
            values[next++] = lastId + 1 + row;
            values[next++] = items.get(row).key().bytes();
            for (Object value : items.get(row).values()) {
                values[next++] = value;
            }
        }
        return values;
    }
}

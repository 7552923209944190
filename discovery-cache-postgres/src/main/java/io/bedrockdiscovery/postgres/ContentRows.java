package io.bedrockdiscovery.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes content that is not in its table yet, and finds the ids of all. In the order of the keys, so that processes
 * that add the same content at the same time wait for each other and never in a circle.
 */
final class ContentRows {
    /** The number of keys that are looked up at once. */
    private static final int ASKED = 5000;

    private final Transaction transaction;
    private final String table;
    private final String select;
    private final String insert;

    ContentRows(Transaction transaction, String table, List<String> columns) {
        this.transaction = transaction;
        this.table = table;
        this.select = "SELECT key, id FROM " + table + " WHERE key = ANY (?)";
        this.insert = "INSERT INTO " + table + " (key, " + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.size()) + ") ON CONFLICT (key) DO NOTHING";
    }

    /** Returns the ids of the keys that are stored. */
    Map<ContentKey, Integer> find(Collection<ContentKey> keys) throws SQLException {
        Map<ContentKey, Integer> ids = new HashMap<>();
        List<ContentKey> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += ASKED) {
            transaction
                    .list(
                            select,
                            row -> Map.entry(new ContentKey(row.bytes()), row.count()),
                            all.subList(from, Math.min(all.size(), from + ASKED)))
                    .forEach(each -> ids.put(each.getKey(), each.getValue()));
        }
        return ids;
    }

    /** Returns the ids of all rows, by key. */
    Map<ContentKey, Integer> findOrAdd(Map<ContentKey, ? extends List<? extends @Nullable Object>> rows)
            throws SQLException {
        Map<ContentKey, Integer> ids = find(rows.keySet());
        if (ids.size() < rows.size()) {
            Set<ContentKey> missing = new TreeSet<>(rows.keySet());
            missing.removeAll(ids.keySet());
            List<List<@Nullable Object>> added = new ArrayList<>();
            for (ContentKey key : missing) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(key);
                row.addAll(rows.get(key));
                added.add(row);
            }
            transaction.batch(insert, added);
            ids.putAll(find(missing));
        }
        if (ids.size() < rows.size()) {
            throw new IllegalArgumentException("rows of " + table + " that are there and are not");
        }
        return new TreeMap<>(ids);
    }
}

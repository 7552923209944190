package io.bedrockdiscovery.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps one kind of item to rows of its table and back. It is the only translation between these rows and the domain.
 *
 * @param <T> an item
 */
interface RowMapper<T> {
    String table();

    List<String> columns();

    /**
     * Returns the values of {@link #columns()}, each null, text, {@link EncodedText}, {@link ModelLists.Text} or {@code Long}; only equal items have
     * equal values. The list can be changed.
     *
     * @param texts writes the lists of the item
     */
    List<@Nullable Object> values(T item, ListTexts texts);

    /** Reads the item whose {@link #columns()} come next in the row. */
    T item(RowReader row) throws SQLException;
}

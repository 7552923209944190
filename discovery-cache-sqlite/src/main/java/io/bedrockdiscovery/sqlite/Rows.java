package io.bedrockdiscovery.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of item is kept: its table, and the only translation between its rows and the domain.
 *
 * @param <T> the item
 */
interface Rows<T> {
    String table();

    List<String> columns();

    /** The values of {@link #columns()}, each null, text or {@code Long}; equal items have equal values and no others have. */
    List<@Nullable Object> values(T item);

    /** The item whose {@link #columns()} come next in the row. */
    T item(Row row) throws SQLException;
}

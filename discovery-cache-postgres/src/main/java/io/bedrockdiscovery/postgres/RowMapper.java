package io.bedrockdiscovery.postgres;

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
     * Returns the values of {@link #columns()}, each null, text, a flag or a list of texts; only equal items have equal
     * values.
     *
     * @param mask hides the account that listed the item
     */
    List<@Nullable Object> values(T item, AccountMask mask);

    /** Returns whether items name the account that listed them, so that accounts never share them. */
    default boolean namesAccount() {
        return false;
    }

    /** Reads the item whose {@link #columns()} come next in the row. */
    T item(RowReader row) throws SQLException;

    /** Returns the columns with the name of the table before each. */
    default String select() {
        return "t." + String.join(", t.", columns());
    }
}

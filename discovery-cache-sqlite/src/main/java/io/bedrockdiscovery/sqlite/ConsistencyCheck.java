package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Finds damage that SQLite does not notice while it works, such as pages of two ages in a file that was copied while it
 * was written. Reads the whole file, so it is for a file on which something has failed already.
 */
final class ConsistencyCheck {
    private static final String INCOMPLETE_LISTING = """
            SELECT l.id FROM listing l
            WHERE l.size <> (SELECT count(*) FROM listing_item i WHERE i.listing = l.id) LIMIT 1""";

    private ConsistencyCheck() {}

    /**
     * Returns whether the tables, their indexes and their references do not fit together.
     *
     * @throws SQLException if the file cannot be read to its end, among other things because of its damage
     */
    static boolean findsDamage(Connection connection) throws SQLException {
        try (Transaction transaction = new Transaction(connection)) {
            return !transaction
                            .list("PRAGMA integrity_check(1)", RowReader::text)
                            .equals(List.of("ok"))
                    || !transaction
                            .list("PRAGMA foreign_key_check", RowReader::text)
                            .isEmpty()
                    || transaction.numberOrNull(INCOMPLETE_LISTING) != null;
        }
    }
}

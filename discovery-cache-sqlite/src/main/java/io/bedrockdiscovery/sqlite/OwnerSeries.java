package io.bedrockdiscovery.sqlite;

import java.sql.SQLException;

/**
 * The series of an owner's observations. Within a series the times tell what is later. A new series begins when the
 * store holds observations from the future, because the clock was ahead when they were made, or is behind now.
 */
final class OwnerSeries {
    private static final String HOLDS_LATER = """
            SELECT o.series FROM owner o WHERE o.id = ?1
                AND (EXISTS (SELECT 1 FROM scan WHERE owner = o.id AND started_at > ?2 AND series = o.series)
                OR EXISTS (SELECT 1 FROM call c WHERE c.owner = o.id AND EXISTS
                    (SELECT 1 FROM answer WHERE call = c.id AND series = o.series AND observed_at > ?2))
                OR EXISTS (SELECT 1 FROM call c WHERE c.owner = o.id AND EXISTS
                    (SELECT 1 FROM failure WHERE call = c.id AND series = o.series AND observed_at > ?2)))""";

    private OwnerSeries() {}

    /** Returns the series that was written last; earlier ones have lower numbers, down to 0. */
    static long last(Transaction transaction, long owner) throws SQLException {
        return transaction.number("SELECT series FROM owner WHERE id = ?", owner);
    }

    /**
     * Returns the series for new observations, and begins one if necessary.
     *
     * @param now the present in {@link EpochNanos}
     */
    static long toWrite(Transaction transaction, long owner, long now) throws SQLException {
        if (transaction.numberOrNull(HOLDS_LATER, owner, now) != null) {
            transaction.update("UPDATE owner SET series = series + 1 WHERE id = ?", owner);
        }
        return last(transaction, owner);
    }
}

package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Owner;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of an owner. All rows of what an owner observed refer to it, which keeps them apart from those of
 * others. Within a series of an owner's observations the times tell what is later; a new series begins when the store holds
 * observations from the future, because the clock was ahead when they were made, or is behind now.
 */
final class OwnerRows {
    /** The difference between the clocks of machines that is none: of two observations, the later one still wins. */
    private static final long TOLERANCE = Duration.ofMinutes(1).toNanos();

    private static final String HOLDS_LATER = """
            WITH p AS (SELECT id, series, ?::bigint AS present FROM owner WHERE id = ?)
            SELECT p.series FROM p WHERE
                EXISTS (SELECT 1 FROM scan WHERE owner = p.id AND series = p.series AND started_at > p.present)
                OR EXISTS (SELECT 1 FROM call c WHERE EXISTS (SELECT 1 FROM answer
                    WHERE owner = p.id AND call = c.id AND series = p.series AND observed_at > p.present))
                OR EXISTS (SELECT 1 FROM call c WHERE EXISTS (SELECT 1 FROM failure
                    WHERE owner = p.id AND call = c.id AND series = p.series AND observed_at > p.present))""";

    private OwnerRows() {}

    /** Returns the id of an owner's row; null where nothing is remembered for the owner. */
    static @Nullable Long find(Transaction transaction, Owner owner) throws SQLException {
        return transaction.numberOrNull(
                "SELECT id FROM owner WHERE partition = ? AND key = ?",
                owner.partition().id(),
                owner.key());
    }

    /** Returns the version of what is remembered of an owner; 0 where nothing is. One row, found by its index. */
    static long version(Transaction transaction, Owner owner) throws SQLException {
        Long version = transaction.numberOrNull(
                "SELECT version FROM owner WHERE partition = ? AND key = ?",
                owner.partition().id(),
                owner.key());
        return version == null ? 0 : version;
    }

    /** Returns the id of an owner's row, and adds the row if it is missing. */
    static long findOrAdd(Transaction transaction, Owner owner) throws SQLException {
        Long id = find(transaction, owner);
        if (id == null) {
            transaction.update(
                    "INSERT INTO owner (partition, key, account) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    owner.partition().id(),
                    owner.key(),
                    owner.account());
            id = find(transaction, owner);
        }
        if (id == null) {
            // Another process has just removed it. The work is done once more.
            throw new SQLException("the owner was removed", PostgresErrors.SERIALIZATION_FAILURE);
        }
        return id;
    }

    /** Tells all processes that something has changed. Last, because it makes others that write for the owner wait. */
    static void renewVersion(Transaction transaction, long owner) throws SQLException {
        transaction.list(ChangeNotices.RENEW_VERSION, row -> null, owner);
    }

    /**
     * Returns the series for new observations, and begins one if necessary.
     *
     * @param present the present in {@link EpochNanos}
     */
    static long seriesToWrite(Transaction transaction, long owner, long present) throws SQLException {
        long limit = present > Long.MAX_VALUE - TOLERANCE ? Long.MAX_VALUE : present + TOLERANCE;
        Long series = transaction.numberOrNull(HOLDS_LATER, limit, owner);
        if (series != null) {
            // If another process has begun one meanwhile, that one is as good.
            transaction.update("UPDATE owner SET series = series + 1 WHERE id = ? AND series = ?", owner, series);
        }
        return transaction.number("SELECT series FROM owner WHERE id = ?", owner);
    }
}

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.observation.Owner;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of an owner. All rows of what an owner observed refer to it, which keeps them apart from those of
 * others.
 */
final class OwnerRows {
    private OwnerRows() {}

    /** Returns the id of an owner's row; null where nothing is remembered for the owner. */
    static @Nullable Long find(Transaction transaction, Owner owner) throws SQLException {
        return transaction.numberOrNull(
                "SELECT id FROM owner WHERE partition = ? AND key = ?",
                owner.partition().id(),
                owner.key());
    }

    /** Returns the id of an owner's row, and adds the row if it is missing. */
    static long findOrAdd(Transaction transaction, Owner owner) throws SQLException {
        Long id = find(transaction, owner);
        return id != null
                ? id
                : transaction.number(
                        "INSERT INTO owner (partition, key, account) VALUES (?, ?, ?) RETURNING id",
                        owner.partition().id(),
                        owner.key(),
                        owner.account());
    }

    /**
     * Notes that something has changed. The number is random, because one that counts would start over with another file,
     * which processes may not notice.
     */
    static void renewVersion(Transaction transaction, long owner) throws SQLException {
        transaction.update("UPDATE owner SET version = random() WHERE id = ?", owner);
    }
}

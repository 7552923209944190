package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.Owner;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds the row of an owner, by which all of its rows are kept apart from those of others. */
final class Owners {
    private Owners() {}

    static @Nullable Long find(Transaction transaction, Owner owner) throws SQLException {
        return transaction.numberOrNull(
                "SELECT id FROM owner WHERE partition = ? AND key = ?",
                owner.partition().id(),
                owner.key());
    }

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
}

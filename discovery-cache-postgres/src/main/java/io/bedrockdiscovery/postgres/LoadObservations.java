package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import java.sql.SQLException;

/**
 * Reads what was known of an owner at a time.
 *
 * @param time the time in {@link EpochNanos}
 */
record LoadObservations(Owner owner, long time) implements Transaction.Work<Observations> {
    @Override
    public Observations execute(Transaction transaction) throws SQLException {
        transaction.readFor(owner);
        Long id = OwnerRows.find(transaction, owner);
        if (id == null) {
            return Observations.empty();
        }
        LatestCalls calls = LatestCalls.of(transaction, id, time);
        return calls.with(ListedItems.all(transaction, calls));
    }
}

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.sqlite.LatestObservations.Answer;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads what was known of an owner at a time.
 *
 * @param time the time in {@link EpochNanos}
 */
record LoadObservations(Owner owner, long time) implements Transaction.Work<Observations> {
    @Override
    public Observations execute(Transaction transaction) throws SQLException {
        Long id = OwnerRows.find(transaction, owner);
        return id == null
                ? Observations.empty()
                : LatestCalls.of(transaction, id, time).with(allItems(transaction));
    }

    /** Returns a reader of whole listings. */
    static LatestCalls.Items allItems(Transaction transaction) {
        return new LatestCalls.Items() {
            @Override
            public <T> List<T> of(ListingKind<T> kind, Answer answer) throws SQLException {
                return items(transaction, kind.mapper(), answer);
            }
        };
    }

    private static <T> List<T> items(Transaction transaction, RowMapper<T> mapper, Answer answer) throws SQLException {
        List<T> recent = transaction.recent().find(answer.key());
        if (recent != null) {
            return recent;
        }
        String sql = "SELECT t." + String.join(", t.", mapper.columns()) + " FROM listing_item i JOIN " + mapper.table()
                + " t ON t.id = i.item WHERE i.listing = ? ORDER BY i.ordinal";
        List<T> items = transaction.list(sql, mapper::item, answer.listing());
        if (items.size() != answer.size()) {
            throw new IllegalArgumentException("a listing of " + answer.size() + " with " + items.size() + " items");
        }
        List<T> read = List.copyOf(items);
        transaction.recent().add(answer.key(), read);
        return read;
    }
}

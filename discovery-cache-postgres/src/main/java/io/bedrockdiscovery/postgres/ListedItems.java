package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.postgres.LatestObservations.Answer;
import io.bedrockdiscovery.postgres.Transaction.Ids;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of listings, each kind of them read by one query, because each query costs a way to the server. */
record ListedItems(
        Map<Integer, List<RegionDescription>> regions,
        Map<Integer, List<FoundationModel>> models,
        Map<Integer, List<InferenceProfile>> profiles)
        implements LatestCalls.Items {
    /** Reads all items of the listings of some calls. */
    static ListedItems all(Transaction transaction, LatestCalls calls) throws SQLException {
        ListedItems items = new ListedItems(
                lists(transaction, ListingKind.REGIONS, calls),
                lists(transaction, ListingKind.MODELS, calls),
                // Profiles of both kinds are in one table.
                lists(transaction, ListingKind.APPLICATION, calls));
        for (Map<String, LatestObservations.CallObservation> region :
                calls.byRegion().values()) {
            for (LatestObservations.CallObservation call : region.values()) {
                Answer answer = call.answer();
                if (answer != null) {
                    items.requireAll(answer);
                }
            }
        }
        return items;
    }

    /** Reads the lists of a kind of item that this process does not hold. */
    private static <T> Map<Integer, List<T>> lists(Transaction transaction, ListingKind<T> kind, LatestCalls calls)
            throws SQLException {
        Map<Integer, List<T>> lists = new HashMap<>();
        Map<Integer, Answer> missing = new HashMap<>();
        calls.answers(kind.mapper(), any -> true).forEach(answer -> {
            List<T> held = transaction.recent().find(key(transaction, kind, answer));
            if (held == null) {
                missing.put(answer.listing(), answer);
            } else {
                lists.put(answer.listing(), held);
            }
        });
        Ids listings = new Ids(List.copyOf(missing.keySet()));
        read(transaction, kind, listings, "true").forEach((listing, items) -> {
            List<T> read = List.copyOf(items);
            Answer answer = missing.get(listing);
            if (answer != null && answer.size() == read.size()) {
                transaction.recent().add(key(transaction, kind, answer), read);
            }
            lists.put(listing, read);
        });
        return lists;
    }

    private static RecentListings.Key key(Transaction transaction, ListingKind<?> kind, Answer answer) {
        return RecentListings.Key.of(kind.mapper(), answer.key(), transaction.mask());
    }

    /**
     * Reads the items {@code t} of the listings of some calls that meet a condition, by listing and in its order.
     *
     * @param values the values of the condition
     */
    static <T> Map<Integer, List<T>> read(
            Transaction transaction,
            ListingKind<T> kind,
            LatestCalls calls,
            String condition,
            @Nullable Object... values)
            throws SQLException {
        return read(transaction, kind, calls.listings(kind.mapper()), condition, values);
    }

    private static <T> Map<Integer, List<T>> read(
            Transaction transaction, ListingKind<T> kind, Ids listings, String condition, @Nullable Object... values)
            throws SQLException {
        Map<Integer, List<T>> byListing = new HashMap<>();
        if (listings.ids().isEmpty()) {
            return byListing;
        }
        String sql = "SELECT l.id, " + kind.mapper().select()
                + " FROM listing l CROSS JOIN unnest(l.items) WITH ORDINALITY AS i (item, ordinal) JOIN "
                + kind.mapper().table() + " t ON t.id = i.item WHERE " + condition
                + " AND l.id = ANY (?) ORDER BY l.id, i.ordinal";
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = listings;
        for (Listed<T> each : transaction.list(
                sql, row -> new Listed<>(row.count(), kind.mapper().item(row)), all)) {
            byListing.computeIfAbsent(each.listing, any -> new ArrayList<>()).add(each.item);
        }
        return byListing;
    }

    private record Listed<T>(int listing, T item) {}

    @Override
    @SuppressWarnings("unchecked") // The maps hold the items of their kinds.
    public <T> List<T> of(ListingKind<T> kind, Answer answer) {
        Map<Integer, ? extends List<?>> items =
                kind.equals(ListingKind.REGIONS) ? regions : kind.equals(ListingKind.MODELS) ? models : profiles;
        List<?> found = items.get(answer.listing());
        return found == null ? List.of() : (List<T>) found;
    }

    private void requireAll(Answer answer) {
        int found = 0;
        for (Map<Integer, ? extends List<?>> items : List.of(regions, models, profiles)) {
            List<?> listed = items.get(answer.listing());
            found += listed == null ? 0 : listed.size();
        }
        if (found != answer.size()) {
            throw new IllegalArgumentException("a listing of " + answer.size() + " with " + found + " items");
        }
    }
}

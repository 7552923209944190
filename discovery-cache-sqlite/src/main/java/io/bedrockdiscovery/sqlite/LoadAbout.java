package io.bedrockdiscovery.sqlite;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.ModelSelector;
import io.bedrockdiscovery.sqlite.LatestObservations.Answer;
import io.bedrockdiscovery.sqlite.StoredNamesReader.UncheckedSqlException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what was known of an owner at a time, as far as a selector asks for it.
 *
 * @param time the time in {@link EpochNanos}
 */
record LoadAbout(Owner owner, long time, ModelSelector selector) implements Transaction.Work<Partial> {
    private static final String PRINTABLE_ASCII = "[ -~]*";

    @Override
    public Partial execute(Transaction transaction) throws SQLException {
        Long id = OwnerRows.find(transaction, owner);
        if (id == null) {
            return new Partial(Observations.empty(), true);
        }
        LatestCalls calls = LatestCalls.of(transaction, id, time);
        LatestCalls.Items all = LoadObservations.allItems(transaction);
        Observations withoutItems = calls.with(new RegionsAnd(all, Map.of(), Map.of()));
        Optional<Set<ModelId>> selected = select(withoutItems, new StoredNamesReader(transaction, calls));
        // Text of other characters may be written differently in a list.
        if (selected.isEmpty()
                || !selected.get().stream().allMatch(each -> each.value().matches(PRINTABLE_ASCII))) {
            return new Partial(calls.with(all), true);
        }
        String ids = requireNonNull(JsonStringList.write(List.copyOf(selected.get()), ModelId::value));
        Observations observations = calls.with(new RegionsAnd(
                all,
                byListing(
                        transaction,
                        ListingKind.MODELS.mapper(),
                        calls,
                        "t.model_id IN (SELECT value FROM json_each(?1))",
                        ids),
                byListing(transaction, ListingKind.APPLICATION.mapper(), calls, """
                        t.model_list IN (SELECT m.model_list FROM json_each(?1) s
                            CROSS JOIN model_of_list m ON m.model_id = s.value)""", ids)));
        return new Partial(observations, false);
    }

    private Optional<Set<ModelId>> select(Observations withoutItems, StoredNamesReader names) throws SQLException {
        try {
            return selector.select(withoutItems, names);
        } catch (UncheckedSqlException e) {
            throw e.failure();
        }
    }

    private record Listed<T>(long listing, T item) {}

    /** Returns the items that meet a condition, by listing and in its order. */
    private static <T> Map<Long, List<T>> byListing(
            Transaction transaction, RowMapper<T> mapper, LatestCalls calls, String condition, String ids)
            throws SQLException {
        Map<Long, List<T>> byListing = new HashMap<>();
        String sql = "SELECT i.listing, t." + String.join(", t.", mapper.columns()) + " FROM " + mapper.table()
                + " t CROSS JOIN listing_item i ON i.item = t.id WHERE " + condition
                + " AND i.listing IN (SELECT value FROM json_each(?2)) ORDER BY i.listing, i.ordinal";
        for (Listed<T> each : transaction.list(
                sql, row -> new Listed<>(row.number(), mapper.item(row)), ids, calls.listings(mapper))) {
            byListing.computeIfAbsent(each.listing(), any -> new ArrayList<>()).add(each.item());
        }
        return byListing;
    }

    /** The whole list of regions, and the given items of the other listings. */
    private record RegionsAnd(
            LatestCalls.Items all, Map<Long, List<FoundationModel>> models, Map<Long, List<InferenceProfile>> profiles)
            implements LatestCalls.Items {
        @Override
        @SuppressWarnings("unchecked") // The maps hold the items of their kinds.
        public <T> List<T> of(ListingKind<T> kind, Answer answer) throws SQLException {
            if (kind.equals(ListingKind.REGIONS)) {
                return all.of(kind, answer);
            }
            Map<Long, ? extends List<?>> items = kind.equals(ListingKind.MODELS) ? models : profiles;
            List<?> found = items.get(answer.listing());
            return found == null ? List.of() : (List<T>) found;
        }
    }
}

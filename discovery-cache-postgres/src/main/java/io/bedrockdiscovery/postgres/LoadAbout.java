package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.ModelSelector;
import io.bedrockdiscovery.postgres.StoredNamesReader.UncheckedSqlException;
import java.sql.SQLException;
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
    /** The condition that a profile names one of some models. */
    static final String NAMES_ONE_OF = """
            EXISTS (SELECT 1 FROM unnest(t.model_arns) a (arn) WHERE strpos(arn, 'foundation-model/') > 0
                AND substr(arn, strpos(arn, 'foundation-model/') + 17) = ANY (?))""";

    @Override
    public Partial execute(Transaction transaction) throws SQLException {
        transaction.readFor(owner);
        Long id = OwnerRows.find(transaction, owner);
        if (id == null) {
            return new Partial(Observations.empty(), true);
        }
        LatestCalls calls = LatestCalls.of(transaction, id, time);
        ListedItems regions =
                new ListedItems(ListedItems.read(transaction, ListingKind.REGIONS, calls, "true"), Map.of(), Map.of());
        Optional<Set<ModelId>> selected = select(calls.with(regions), new StoredNamesReader(transaction, calls));
        if (selected.isEmpty()) {
            return new Partial(calls.with(ListedItems.all(transaction, calls)), true);
        }
        List<String> ids = selected.get().stream().map(ModelId::value).toList();
        Observations observations = calls.with(new ListedItems(
                regions.regions(),
                ListedItems.read(transaction, ListingKind.MODELS, calls, "t.model_id = ANY (?)", ids),
                ListedItems.read(transaction, ListingKind.APPLICATION, calls, NAMES_ONE_OF, ids)));
        return new Partial(observations, false);
    }

    private Optional<Set<ModelId>> select(Observations withoutItems, StoredNamesReader names) throws SQLException {
        try {
            return selector.select(withoutItems, names);
        } catch (UncheckedSqlException e) {
            throw e.failure();
        }
    }
}

package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes observations of access, one row for each answer and each failure. All but the last superseded rows are
 * deleted when another one is saved. At most 25 stay for a subject in a region, not counting those of a later date than
 * the one saved.
 *
 * @param <T> the fact that is observed
 */
final class AccessRows<T> {
    /** The availability of models, by the id of the model. */
    static final AccessRows<ModelAvailability> MODELS = new AccessRows<>(AccessTable.MODELS);

    /** The account's settings, by the word of the gate. */
    static final AccessRows<GateSetting> GATES = new AccessRows<>(AccessTable.GATES);

    private static final String SELECT = "SELECT %3$s FROM %1$s WHERE owner = ? AND %2$s = ? AND observed_at <= ?";

    /** Adds a row. Where there is one of the same time, an answer replaces any other, and a failure only a failure. */
    private static final String INSERT = """
            INSERT INTO %1$s (owner, %2$s, %3$s) VALUES (?, ?%4$s)
            ON CONFLICT (owner, %2$s, region, observed_at) DO UPDATE SET %5$s
            WHERE excluded.offered IS NOT NULL OR %1$s.offered IS NULL""";

    private static final long DAY = 86_400_000_000_000L;
    private static final long KEPT = 4;

    /**
     * Deletes what is superseded at the time of an observation, except for the last four answers and failures of the
     * day before, of the month before and of the time before that. If the observation comes from a clock that was
     * ahead, these rows still hold what is known at present. An answer supersedes all that is older, and a failure only
     * older failures.
     */
    private static final String DELETE_SUPERSEDED = """
            WITH p AS (SELECT ?::integer AS owner, ?::text AS subject, ?::text AS region, ?::bigint AS present, ?::bigint AS day, ?::bigint AS month,
                ?::integer AS kept)
            DELETE FROM %1$s AS older USING p
            WHERE older.owner = p.owner AND older.%2$s = p.subject AND older.region = p.region
                AND older.observed_at < p.present AND p.kept <= (
                SELECT count(*) FROM %1$s AS newer
                WHERE newer.owner = p.owner AND newer.%2$s = p.subject AND newer.region = p.region
                    AND newer.observed_at > older.observed_at AND newer.observed_at < p.present
                    AND (newer.offered IS NOT NULL OR older.offered IS NULL)
                    AND (p.present - newer.observed_at > p.day) = (p.present - older.observed_at > p.day)
                    AND (p.present - newer.observed_at > p.month) = (p.present - older.observed_at > p.month))""";

    private final AccessTable<T> table;
    private final String select;
    private final String insert;
    private final String deleteSuperseded;

    private AccessRows(AccessTable<T> table) {
        List<String> columns = AccessRow.columns(table);
        String names = String.join(", ", columns);
        String replaced = columns.stream()
                .filter(column -> !column.equals("region") && !column.equals("observed_at"))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        this.table = table;
        this.select = SELECT.formatted(table.name(), table.subject(), names);
        this.insert = INSERT.formatted(table.name(), table.subject(), names, ", ?".repeat(columns.size()), replaced);
        this.deleteSuperseded = DELETE_SUPERSEDED.formatted(table.name(), table.subject());
    }

    /** Returns what was observed of a subject up to a time, by region. */
    Map<Region, Observation<T>> load(Transaction transaction, Owner owner, String subject, Instant asOf)
            throws SQLException {
        Long id = OwnerRows.find(transaction, owner);
        if (id == null) {
            return Map.of();
        }
        return transaction
                .list(select, row -> AccessRow.read(table, row), id, subject, EpochNanos.nearest(asOf))
                .stream()
                .collect(Collectors.toUnmodifiableMap(AccessRow::region, AccessRow::observation, Observation::and));
    }

    /**
     * Returns the work that adds observations of a subject. Translates them at once, so that the transaction is short.
     *
     * @throws IllegalArgumentException if an answer does not consist of a single fact
     */
    Transaction.Work<@Nullable Void> save(Owner owner, String subject, Map<Region, Observation<T>> learnt) {
        List<List<@Nullable Object>> rows = learnt.entrySet().stream()
                // Processes that save the same regions wait for each other in this order, and never in a circle.
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> AccessRow.of(each.getKey(), each.getValue()).stream())
                .map(row -> row.values(table))
                .toList();
        return transaction -> {
            long id = OwnerRows.findOrAdd(transaction, owner);
            for (List<@Nullable Object> row : rows) {
                List<@Nullable Object> values = new ArrayList<>(Arrays.asList(id, subject));
                values.addAll(row);
                transaction.update(insert, values.toArray());
                transaction.update(deleteSuperseded, id, subject, row.get(0), row.get(1), DAY, 30 * DAY, KEPT);
            }
            return null;
        };
    }
}

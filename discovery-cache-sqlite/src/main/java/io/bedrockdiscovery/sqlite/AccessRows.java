package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
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
 * Reads and writes observations of the access to models, one row for each answer and each failure. All but the last
 * superseded rows are deleted when another one is saved. At most 25 stay for a model in a region, not counting those of
 * a later date than the one saved.
 */
final class AccessRows {
    private static final String COLUMNS = String.join(", ", AccessRow.COLUMNS);
    private static final String PLACEHOLDERS = ", ?".repeat(AccessRow.COLUMNS.size());

    private static final String SELECT =
            "SELECT " + COLUMNS + " FROM access_observation WHERE owner = ? AND model_id = ? AND observed_at <= ?";

    /** Adds a row. Where there is one of the same time, an answer replaces any other, and a failure only a failure. */
    private static final String INSERT = """
            INSERT INTO access_observation (owner, model_id, %s) VALUES (?, ?%s)
            ON CONFLICT (owner, model_id, region, observed_at) DO UPDATE SET
                offered = excluded.offered,
                agreement = excluded.agreement,
                authorization = excluded.authorization,
                entitlement = excluded.entitlement,
                region_availability = excluded.region_availability,
                failure_reason = excluded.failure_reason,
                failure_message = excluded.failure_message
            WHERE excluded.offered IS NOT NULL OR access_observation.offered IS NULL""".formatted(COLUMNS, PLACEHOLDERS);

    private static final long DAY = 86_400_000_000_000L;
    private static final long KEPT = 4;

    /**
     * Deletes what is superseded at the time of an observation, except for the last four answers and failures of the
     * day before, of the month before and of the time before that. If the observation comes from a clock that was
     * ahead, these rows still hold what is known at present. An answer supersedes all that is older, and a failure only
     * older failures.
     */
    private static final String DELETE_SUPERSEDED = """
            DELETE FROM access_observation AS older
            WHERE owner = ?1 AND model_id = ?2 AND region = ?3 AND observed_at < ?4 AND ?5 <= (
                SELECT count(*) FROM access_observation AS newer
                WHERE newer.owner = ?1 AND newer.model_id = ?2 AND newer.region = ?3
                    AND newer.observed_at > older.observed_at AND newer.observed_at < ?4
                    AND (newer.offered IS NOT NULL OR older.offered IS NULL)
                    AND (?4 - newer.observed_at > ?6) = (?4 - older.observed_at > ?6)
                    AND (?4 - newer.observed_at > ?7) = (?4 - older.observed_at > ?7))""";

    private AccessRows() {}

    /** Returns what was observed of a model up to a time, by region. */
    static Map<Region, Observation<ModelAvailability>> load(
            Transaction transaction, Owner owner, ModelId modelId, Instant asOf) throws SQLException {
        Long id = OwnerRows.find(transaction, owner);
        if (id == null) {
            return Map.of();
        }
        return transaction.list(SELECT, AccessRow::read, id, modelId.value(), EpochNanos.nearest(asOf)).stream()
                .collect(Collectors.toUnmodifiableMap(AccessRow::region, AccessRow::observation, Observation::and));
    }

    /**
     * Returns the work that adds observations of a model. Translates them at once, so that the transaction is short.
     *
     * @throws IllegalArgumentException if an answer does not consist of a single fact
     */
    static Transaction.Work<@Nullable Void> save(
            Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        List<List<@Nullable Object>> rows = learnt.entrySet().stream()
                .flatMap(each -> AccessRow.of(each.getKey(), each.getValue()).stream())
                .map(AccessRow::values)
                .toList();
        return transaction -> {
            long id = OwnerRows.findOrAdd(transaction, owner);
            for (List<@Nullable Object> row : rows) {
                List<@Nullable Object> values = new ArrayList<>(Arrays.asList(id, modelId.value()));
                values.addAll(row);
                transaction.update(INSERT, values.toArray());
                transaction.update(DELETE_SUPERSEDED, id, modelId.value(), row.get(0), row.get(1), KEPT, DAY, 30 * DAY);
            }
            return null;
        };
    }
}

package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes observations of the lists of targets, one row for each answer and each failure. All but the last
 * superseded rows are deleted when another one is saved, by the rule of {@link AccessRows}.
 */
final class TargetRows {
    private static final String COLUMNS = String.join(", ", TargetRow.COLUMNS);
    private static final String PLACEHOLDERS = ", ?".repeat(TargetRow.COLUMNS.size());

    private static final String SELECT =
            "SELECT " + COLUMNS + " FROM target_observation WHERE owner = ? AND observed_at <= ?";

    /** Adds a row. Where there is one of the same time, an answer replaces any other, and a failure only a failure. */
    private static final String INSERT = """
            INSERT INTO target_observation (owner, %s) VALUES (?%s)
            ON CONFLICT (owner, region, call, observed_at) DO UPDATE SET
                offered = excluded.offered,
                entries = excluded.entries,
                failure_reason = excluded.failure_reason,
                failure_message = excluded.failure_message
            WHERE excluded.offered IS NOT NULL OR target_observation.offered IS NULL""".formatted(COLUMNS, PLACEHOLDERS);

    private static final long DAY = 86_400_000_000_000L;
    private static final long KEPT = 4;

    /** Deletes what is superseded at the time of an observation; older rows help against a clock that was ahead. */
    private static final String DELETE_SUPERSEDED = """
            WITH p AS (SELECT ?::integer AS owner, ?::text AS region, ?::text AS call, ?::bigint AS present, ?::bigint AS day, ?::bigint AS month,
                ?::integer AS kept)
            DELETE FROM target_observation AS older USING p
            WHERE older.owner = p.owner AND older.region = p.region AND older.call = p.call
                AND older.observed_at < p.present AND p.kept <= (
                SELECT count(*) FROM target_observation AS newer
                WHERE newer.owner = p.owner AND newer.region = p.region AND newer.call = p.call
                    AND newer.observed_at > older.observed_at AND newer.observed_at < p.present
                    AND (newer.offered IS NOT NULL OR older.offered IS NULL)
                    AND (p.present - newer.observed_at > p.day) = (p.present - older.observed_at > p.day)
                    AND (p.present - newer.observed_at > p.month) = (p.present - older.observed_at > p.month))""";

    private TargetRows() {}

    /** Returns what was observed up to a time, by call. */
    static Map<RegionalTargetCall, Observation<TargetEntry>> load(Transaction transaction, Owner owner, Instant asOf)
            throws SQLException {
        Long id = OwnerRows.find(transaction, owner);
        if (id == null) {
            return Map.of();
        }
        Map<RegionalTargetCall, Observation<TargetEntry>> known = new HashMap<>();
        for (TargetRow row : transaction.list(SELECT, TargetRow::read, id, EpochNanos.nearest(asOf))) {
            RegionalTargetCall call = row.call();
            if (call != null) {
                known.merge(call, row.observation(), Observation::and);
            }
        }
        return Map.copyOf(known);
    }

    /** Returns the work that adds observations. Translates them at once, so that the transaction is short. */
    static Transaction.Work<@Nullable Void> save(
            Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        List<List<@Nullable Object>> rows = learnt.entrySet().stream()
                // Processes that save the same calls wait for each other in this order, and never in a circle.
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> TargetRow.values(each.getKey(), each.getValue()).stream())
                .toList();
        return transaction -> {
            long id = OwnerRows.findOrAdd(transaction, owner);
            for (List<@Nullable Object> row : rows) {
                List<@Nullable Object> values = new ArrayList<>();
                values.add(id);
                values.addAll(row);
                transaction.update(INSERT, values.toArray());
                transaction.update(DELETE_SUPERSEDED, id, row.get(0), row.get(1), row.get(2), DAY, 30 * DAY, KEPT);
            }
            return null;
        };
    }
}

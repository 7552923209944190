package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Reason;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an {@link AccessTable}: one answer about the access in a region, or one failure to get it.
 *
 * @param observation an answer without a failure, or a failure without an answer
 * @param <T> the fact
 */
record AccessRow<T>(Region region, Instant observedAt, Observation<T> observation) {
    /** Returns the columns that make up a row, apart from those that tell its owner and its subject. */
    static List<String> columns(AccessTable<?> table) {
        List<String> columns = new ArrayList<>(List.of("region", "observed_at", "offered"));
        columns.addAll(table.facts());
        columns.addAll(List.of("failure_reason", "failure_message"));
        return columns;
    }

    /**
     * Returns an observation as rows: none, one, or two if it has both an answer and a later failure.
     *
     * @throws IllegalArgumentException if the answer does not consist of a single fact
     */
    static <T> List<AccessRow<T>> of(Region region, Observation<T> observation) {
        List<AccessRow<T>> rows = new ArrayList<>();
        Known<T> known = observation.known();
        if (known != null) {
            if (known.items().size() != (known.offered() ? 1 : 0)) {
                throw new IllegalArgumentException(
                        "an answer about access has " + known.items().size() + " items");
            }
            rows.add(new AccessRow<>(region, known.observedAt(), new Observation<>(known, null)));
        }
        Failed failed = observation.failed();
        if (failed != null) {
            rows.add(new AccessRow<>(region, failed.observedAt(), new Observation<>(null, failed)));
        }
        return rows;
    }

    /** Reads the row whose {@link #columns} come next. */
    static <T> AccessRow<T> read(AccessTable<T> table, RowReader row) throws SQLException {
        Region region = new Region(row.text());
        Instant observedAt = row.time();
        Boolean offered = row.flagOrNull();
        if (Boolean.TRUE.equals(offered)) {
            T fact = table.reader().read(row);
            return new AccessRow<>(region, observedAt, Observation.known(List.of(fact), observedAt));
        }
        row.skip(table.facts().size());
        if (offered != null) {
            return new AccessRow<>(region, observedAt, Observation.notOffered(observedAt));
        }
        Failure failure = new Failure(Reason.of(row.text()), row.text());
        return new AccessRow<>(region, observedAt, Observation.failed(failure, observedAt));
    }

    /** Returns the values of {@link #columns}, each null, text, {@code Long} or a flag. */
    List<@Nullable Object> values(AccessTable<T> table) {
        Known<T> known = observation.known();
        Failure failure = observation.failure().orElse(null);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(region.id());
        values.add(EpochNanos.of(observedAt));
        values.add(known == null ? null : Boolean.valueOf(known.offered()));
        values.addAll(observation.items().stream()
                .findFirst()
                .map(table.values())
                .orElseGet(() -> Collections.nCopies(table.facts().size(), null)));
        values.add(failure == null ? null : failure.reason().key());
        values.add(failure == null ? null : failure.message());
        return values;
    }
}

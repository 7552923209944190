package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Reason;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code access_observation}: one answer about the access to a model in a region, or one failure to
 * get it.
 *
 * @param observation an answer without a failure, or a failure without an answer
 */
record AccessRow(Region region, Instant observedAt, Observation<ModelAvailability> observation) {
    /** The columns that make up a row, apart from those that tell its owner and its model. */
    static final List<String> COLUMNS = List.of(
            "region",
            "observed_at",
            "offered",
            "agreement",
            "authorization",
            "entitlement",
            "region_availability",
            "failure_reason",
            "failure_message");

    private static final ModelAvailability NOTHING = new ModelAvailability(null, null, null, null);

    /**
     * Returns an observation as rows: none, one, or two if it has both an answer and a later failure.
     *
     * @throws IllegalArgumentException if the answer does not consist of a single fact
     */
    static List<AccessRow> of(Region region, Observation<ModelAvailability> observation) {
        List<AccessRow> rows = new ArrayList<>();
        Known<ModelAvailability> known = observation.known();
        if (known != null) {
            if (known.items().size() != (known.offered() ? 1 : 0)) {
                throw new IllegalArgumentException("an answer about the access to a model has "
                        + known.items().size() + " items");
            }
            rows.add(new AccessRow(region, known.observedAt(), new Observation<>(known, null)));
        }
        Failed failed = observation.failed();
        if (failed != null) {
            rows.add(new AccessRow(region, failed.observedAt(), new Observation<>(null, failed)));
        }
        return rows;
    }

    /** Reads the row whose {@link #COLUMNS} come next. */
    static AccessRow read(RowReader row) throws SQLException {
        Region region = new Region(row.text());
        Instant observedAt = row.time();
        Boolean offered = row.flagOrNull();
        ModelAvailability availability =
                new ModelAvailability(row.textOrNull(), row.textOrNull(), row.textOrNull(), row.textOrNull());
        if (offered == null) {
            Failure failure = new Failure(Reason.of(row.text()), row.text());
            return new AccessRow(region, observedAt, Observation.failed(failure, observedAt));
        }
        return new AccessRow(
                region,
                observedAt,
                offered ? Observation.known(List.of(availability), observedAt) : Observation.notOffered(observedAt));
    }

    /** Returns the values of {@link #COLUMNS}, each null, text or {@code Long}. */
    List<@Nullable Object> values() {
        Known<ModelAvailability> known = observation.known();
        ModelAvailability availability = known == null || known.items().isEmpty()
                ? NOTHING
                : known.items().get(0);
        Failure failure = observation.failure().orElse(null);
        return Arrays.<@Nullable Object>asList(
                region.id(),
                EpochNanos.of(observedAt),
                known == null ? null : Long.valueOf(known.offered() ? 1 : 0),
                availability.agreement(),
                availability.authorization(),
                availability.entitlement(),
                availability.regionAvailability(),
                failure == null ? null : failure.reason().word(),
                failure == null ? null : failure.message());
    }
}

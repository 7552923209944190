package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code target_observation}: one answer of a list call, or one failure.
 *
 * @param call null where a later version of this program wrote the row for a call that is not known here
 * @param observation an answer without a failure, or a failure without an answer
 */
record TargetRow(@Nullable RegionalTargetCall call, Observation<TargetEntry> observation) {
    /** The columns that make up a row, apart from its owner. */
    static final List<String> COLUMNS =
            List.of("region", "call", "observed_at", "offered", "entries", "failure_reason", "failure_message");

    /** The number of texts that an entry takes in its column; the models it serves are a JSON array of their own. */
    private static final int FIELDS = 5;

    /** Returns the values of {@link #COLUMNS} for each row of an observation: none, one, or two. */
    static List<List<@Nullable Object>> values(RegionalTargetCall call, Observation<TargetEntry> observation) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Known<TargetEntry> known = observation.known();
        if (known != null) {
            rows.add(values(call, known.observedAt(), known, null));
        }
        Failed failed = observation.failed();
        if (failed != null) {
            rows.add(values(call, failed.observedAt(), null, failed.failure()));
        }
        return rows;
    }

    /** Reads the row whose {@link #COLUMNS} come next. */
    static TargetRow read(RowReader row) throws SQLException {
        Region region = new Region(row.text());
        RegionalTargetCall call = TargetCall.of(row.text())
                .map(kind -> new RegionalTargetCall(region, kind))
                .orElse(null);
        Instant observedAt = row.time();
        Boolean offered = row.flagOrNull();
        String entries = row.textOrNull();
        if (offered == null) {
            return new TargetRow(call, Observation.failed(new Failure(Reason.of(row.text()), row.text()), observedAt));
        }
        return new TargetRow(
                call,
                offered
                        ? Observation.known(entries(Objects.requireNonNullElse(entries, "[]")), observedAt)
                        : Observation.notOffered(observedAt));
    }

    private static List<@Nullable Object> values(
            RegionalTargetCall call,
            Instant observedAt,
            @Nullable Known<TargetEntry> known,
            @Nullable Failure failure) {
        return Arrays.<@Nullable Object>asList(
                call.region().id(),
                call.call().word(),
                EpochNanos.of(observedAt),
                known == null ? null : Long.valueOf(known.offered() ? 1 : 0),
                known == null ? null : text(known.items()),
                failure == null ? null : failure.reason().key(),
                failure == null ? null : failure.message());
    }

    private static String text(List<TargetEntry> entries) {
        List<Optional<String>> fields = new ArrayList<>();
        for (TargetEntry entry : entries) {
            fields.add(Optional.ofNullable(entry.id()));
            fields.add(Optional.ofNullable(entry.name()));
            fields.add(Optional.ofNullable(entry.status()));
            fields.add(Optional.ofNullable(JsonStringList.write(entry.serves(), arn -> arn)));
            fields.add(Optional.ofNullable(entry.detail()));
        }
        return Objects.requireNonNull(JsonStringList.write(fields, field -> field.orElse(null)));
    }

    private static List<TargetEntry> entries(String text) {
        List<@Nullable String> fields = JsonStringList.read(text);
        if (fields.size() % FIELDS != 0) {
            throw new IllegalArgumentException("a list of targets with half an entry");
        }
        List<TargetEntry> entries = new ArrayList<>();
        for (int at = 0; at < fields.size(); at += FIELDS) {
            List<String> serves = new ArrayList<>();
            for (@Nullable String arn : JsonStringList.read(Objects.requireNonNullElse(fields.get(at + 3), "[]"))) {
                if (arn != null) {
                    serves.add(arn);
                }
            }
            String id = fields.get(at);
            if (id == null) {
                throw new IllegalArgumentException("a target without an id");
            }
            entries.add(new TargetEntry(id, fields.get(at + 1), fields.get(at + 2), serves, fields.get(at + 4)));
        }
        return entries;
    }
}

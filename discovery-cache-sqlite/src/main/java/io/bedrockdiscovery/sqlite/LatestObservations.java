package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Reason;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last answer of each call of an owner up to a time, and the failure since. Its cost does not grow with
 * history.
 */
final class LatestObservations {
    private static final String SQL = """
            SELECT c.region, c.kind, a.observed_at, a.listing, l.offered, l.size, l.key, f.observed_at, t.reason,
                t.message
            FROM call c
            LEFT JOIN answer a ON a.call = c.id AND a.series = ?3 AND a.observed_at =
                (SELECT max(observed_at) FROM answer WHERE call = c.id AND series = ?3 AND observed_at <= ?2)
            LEFT JOIN listing l ON l.id = a.listing
            LEFT JOIN failure f ON f.call = c.id AND f.series = ?3 AND f.observed_at =
                (SELECT max(observed_at) FROM failure WHERE call = c.id AND series = ?3 AND observed_at <= ?2)
            LEFT JOIN failure_text t ON t.id = f.failure_text
            WHERE c.owner = ?1
            ORDER BY c.region, c.kind""";

    private LatestObservations() {}

    /**
     * The observation of one call. It has an answer, a failure since then, or both.
     *
     * @param kind the {@link ListingKind#word} of the list that was asked for
     */
    record CallObservation(
            String region,
            String kind,
            @Nullable Answer answer,
            @Nullable Failed failed) {
        /** Returns this observation after one of the same call in an earlier series. */
        CallObservation after(@Nullable CallObservation earlier) {
            if (earlier == null || answer != null) {
                return this;
            }
            return new CallObservation(region, kind, earlier.answer, failed != null ? failed : earlier.failed);
        }
    }

    /**
     * An answer, without its items.
     *
     * @param listing the id of the listing that it showed
     * @param offered false if the region does not have what was asked for
     * @param size the number of items
     * @param key the same for equal listings
     */
    record Answer(Instant observedAt, long listing, boolean offered, int size, ContentKey key) {}

    /**
     * Returns the observations that were made up to a time.
     *
     * @param time the time in {@link EpochNanos}
     */
    static List<CallObservation> of(Transaction transaction, long owner, long time) throws SQLException {
        Map<List<String>, CallObservation> latest = new LinkedHashMap<>();
        for (long series = 0; series <= OwnerSeries.last(transaction, owner); series++) {
            for (CallObservation call : transaction.list(SQL, LatestObservations::read, owner, time, series)) {
                List<String> key = List.of(call.region, call.kind);
                latest.put(key, call.after(latest.get(key)));
            }
        }
        return latest.values().stream()
                .filter(call -> call.answer != null || call.failed != null)
                .toList();
    }

    private static CallObservation read(RowReader row) throws SQLException {
        String region = row.text();
        String kind = row.text();
        Instant answeredAt = row.timeOrNull();
        Long listing = row.numberOrNull();
        Boolean offered = row.flagOrNull();
        Long size = row.numberOrNull();
        byte[] key = row.bytesOrNull();
        Instant failedAt = row.timeOrNull();
        String reason = row.textOrNull();
        String message = row.textOrNull();
        Answer answer = null;
        if (answeredAt != null) {
            if (listing == null || offered == null || size == null || key == null) {
                throw new IllegalArgumentException("an answer without its listing");
            }
            answer = new Answer(answeredAt, listing, offered, Math.toIntExact(size), new ContentKey(key));
        }
        Failed failed = null;
        if (failedAt != null && (answeredAt == null || failedAt.isAfter(answeredAt))) {
            if (reason == null || message == null) {
                throw new IllegalArgumentException("a failure without its text");
            }
            failed = new Failed(new Failure(Reason.of(reason), message), failedAt);
        }
        return new CallObservation(region, kind, answer, failed);
    }
}

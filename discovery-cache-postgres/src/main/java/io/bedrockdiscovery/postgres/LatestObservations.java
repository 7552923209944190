package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Reason;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last answer of each call of an owner up to a time, and the failure since. Its cost does not grow with
 * history.
 */
final class LatestObservations {
    private static final String SQL = """
            WITH p AS (SELECT ?::integer AS owner, ?::bigint AS time)
            SELECT c.region, c.kind, a.observed_at, a.listing, l.offered, cardinality(l.items), l.key,
                f.observed_at, t.reason, t.message,
                a.listing IS NULL OR (f.series, f.observed_at) > (a.series, a.observed_at)
            FROM p CROSS JOIN call c
            LEFT JOIN LATERAL (SELECT * FROM answer
                WHERE owner = p.owner AND call = c.id AND observed_at <= p.time
                ORDER BY series DESC, observed_at DESC LIMIT 1) a ON true
            LEFT JOIN listing l ON l.id = a.listing
            LEFT JOIN LATERAL (SELECT * FROM failure
                WHERE owner = p.owner AND call = c.id AND observed_at <= p.time
                ORDER BY series DESC, observed_at DESC LIMIT 1) f ON true
            LEFT JOIN failure_text t ON t.id = f.failure_text
            WHERE a.listing IS NOT NULL OR f.failure_text IS NOT NULL""";

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
            @Nullable Failed failed) {}

    /**
     * An answer, without its items.
     *
     * @param listing the id of the listing that it showed
     * @param offered false if the region does not have what was asked for
     * @param size the number of items
     * @param key the same for equal listings
     */
    record Answer(Instant observedAt, int listing, boolean offered, int size, ContentKey key) {}

    /**
     * Returns the observations that were made up to a time.
     *
     * @param time the time in {@link EpochNanos}
     */
    static List<CallObservation> of(Transaction transaction, long owner, long time) throws SQLException {
        return transaction.list(SQL, LatestObservations::read, owner, time);
    }

    private static CallObservation read(RowReader row) throws SQLException {
        String region = row.text();
        String kind = row.text();
        Instant answeredAt = row.timeOrNull();
        Answer answer = null;
        if (answeredAt == null) {
            row.skip(4);
        } else {
            answer = new Answer(answeredAt, row.count(), row.flag(), row.count(), new ContentKey(row.bytes()));
        }
        Instant failedAt = row.timeOrNull();
        String reason = row.textOrNull();
        String message = row.textOrNull();
        Failed failed = null;
        if (failedAt != null && row.flag()) {
            if (reason == null || message == null) {
                throw new IllegalArgumentException("a failure without its text");
            }
            failed = new Failed(new Failure(Reason.of(reason), message), failedAt);
        }
        return new CallObservation(region, kind, answer, failed);
    }
}

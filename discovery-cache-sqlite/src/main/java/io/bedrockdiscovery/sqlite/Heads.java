package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.Reason;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds, for each call of an owner, the observations that count at a time. The cost does not grow with the history. */
final class Heads {
    static final String SQL = """
            SELECT c.region, c.kind, a.observed_at, a.listing, l.offered, l.size, f.observed_at, t.reason, t.message
            FROM call c
            LEFT JOIN answer a ON a.call = c.id AND a.observed_at =
                (SELECT max(observed_at) FROM answer WHERE call = c.id AND observed_at <= ?2)
            LEFT JOIN listing l ON l.id = a.listing
            LEFT JOIN failure f ON f.call = c.id AND f.observed_at =
                (SELECT max(observed_at) FROM failure WHERE call = c.id AND observed_at <= ?2)
            LEFT JOIN failure_text t ON t.id = f.failure_text
            WHERE c.owner = ?1
            ORDER BY c.region, c.kind""";

    private Heads() {}

    /** What counts of one call: the latest answer, and the failure since then; at least one of them is there. */
    record Head(
            String region,
            String kind,
            @Nullable Answered answer,
            @Nullable Failed failed) {
        /** When the call was answered, and with how many items. */
        record Answered(Instant observedAt, long listing, boolean offered, int size) {}
    }

    /** Observations made at {@code time} or before, a time in {@link Nanos}. */
    static List<Head> of(Transaction transaction, long owner, long time) throws SQLException {
        return transaction.list(SQL, Heads::head, owner, time).stream()
                .filter(head -> head.answer != null || head.failed != null)
                .toList();
    }

    private static Head head(Row row) throws SQLException {
        String region = row.text();
        String kind = row.text();
        Instant answeredAt = row.timeOrNull();
        Long listing = row.numberOrNull();
        Boolean offered = row.flagOrNull();
        Long size = row.numberOrNull();
        Instant failedAt = row.timeOrNull();
        String reason = row.textOrNull();
        String message = row.textOrNull();
        Head.Answered answer = null;
        if (answeredAt != null) {
            if (listing == null || offered == null || size == null) {
                throw new IllegalArgumentException("an answer without its listing");
            }
            answer = new Head.Answered(answeredAt, listing, offered, Math.toIntExact(size));
        }
        Failed failed = null;
        if (failedAt != null && (answeredAt == null || failedAt.isAfter(answeredAt))) {
            if (reason == null || message == null) {
                throw new IllegalArgumentException("a failure without its text");
            }
            failed = new Failed(new Failure(Reason.of(reason), message), failedAt);
        }
        return new Head(region, kind, answer, failed);
    }
}

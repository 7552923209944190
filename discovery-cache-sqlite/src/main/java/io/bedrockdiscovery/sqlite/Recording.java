package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.Observation.Known;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what one scan has learnt. All translating is done when it is made, so that the transaction is short. */
final class Recording implements Transaction.Work<@Nullable Void> {
    private final Owner owner;
    private final long startedAt;
    private final List<Seen> seen = new ArrayList<>();

    /** One observation, in the form of the file. */
    private record Seen(
            String region,
            String kind,
            @Nullable Answer answer,
            @Nullable Failed failed) {
        record Answer(long observedAt, Listing listing) {}
    }

    Recording(Owner owner, Instant startedAt, Memory learnt) {
        this.owner = owner;
        this.startedAt = Nanos.of(startedAt);
        add(Kind.NO_REGION, Kind.REGIONS, learnt.listing());
        for (RegionObservations region : learnt.regions().values()) {
            add(region.region().id(), Kind.MODELS, region.models());
            add(region.region().id(), Kind.SYSTEM_DEFINED, region.systemDefined());
            add(region.region().id(), Kind.APPLICATION, region.application());
        }
    }

    private <T> void add(String region, Kind<T> kind, Observation<T> observation) {
        if (observation.wasAsked()) {
            Known<T> known = observation.known();
            Seen.Answer answer = known == null
                    ? null
                    : new Seen.Answer(Nanos.of(known.observedAt()), Listing.of(kind.rows(), known));
            seen.add(new Seen(region, kind.word(), answer, observation.failed()));
        }
    }

    @Override
    public @Nullable Void in(Transaction transaction) throws SQLException {
        long ownerId = Owners.findOrAdd(transaction, owner);
        transaction.run("INSERT OR IGNORE INTO scan (owner, started_at) VALUES (?, ?)", ownerId, startedAt);
        for (Seen each : seen) {
            long call = call(transaction, ownerId, each);
            if (each.answer != null) {
                transaction.run(
                        "INSERT OR REPLACE INTO answer (call, observed_at, listing) VALUES (?, ?, ?)",
                        call,
                        each.answer.observedAt(),
                        listing(transaction, each.answer.listing()));
            }
            if (each.failed != null) {
                transaction.run(
                        "INSERT OR REPLACE INTO failure (call, observed_at, failure_text) VALUES (?, ?, ?)",
                        call,
                        Nanos.of(each.failed.observedAt()),
                        failureText(transaction, each.failed.failure()));
            }
        }
        return null;
    }

    private static long call(Transaction transaction, long owner, Seen each) throws SQLException {
        Long id = transaction.numberOrNull(
                "SELECT id FROM call WHERE owner = ? AND region = ? AND kind = ?", owner, each.region, each.kind);
        return id != null
                ? id
                : transaction.number(
                        "INSERT INTO call (owner, region, kind) VALUES (?, ?, ?) RETURNING id",
                        owner,
                        each.region,
                        each.kind);
    }

    private static long failureText(Transaction transaction, Failure failure) throws SQLException {
        String reason = failure.reason().word();
        Long id = transaction.numberOrNull(
                "SELECT id FROM failure_text WHERE reason = ? AND message = ?", reason, failure.message());
        return id != null
                ? id
                : transaction.number(
                        "INSERT INTO failure_text (reason, message) VALUES (?, ?) RETURNING id",
                        reason,
                        failure.message());
    }

    private static long listing(Transaction transaction, Listing listing) throws SQLException {
        Long known = transaction.numberOrNull(
                "SELECT id FROM listing WHERE key = ?", listing.key().bytes());
        if (known != null) {
            return known;
        }
        long id = transaction.number(
                "INSERT INTO listing (key, holds, offered, size) VALUES (?, ?, ?, ?) RETURNING id",
                listing.key().bytes(),
                listing.rows().table(),
                listing.offered() ? 1L : 0L,
                (long) listing.items().size());
        long ordinal = 0;
        for (Listing.Item item : listing.items()) {
            transaction.run(
                    "INSERT INTO listing_item (listing, ordinal, item) VALUES (?, ?, ?)",
                    id,
                    ordinal++,
                    item(transaction, listing.rows(), item));
        }
        return id;
    }

    private static long item(Transaction transaction, Rows<?> rows, Listing.Item item) throws SQLException {
        Long id = transaction.numberOrNull(
                "SELECT id FROM " + rows.table() + " WHERE key = ?", item.key().bytes());
        if (id != null) {
            return id;
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(item.key().bytes());
        values.addAll(item.values());
        return transaction.number(
                "INSERT INTO " + rows.table() + " (key, " + String.join(", ", rows.columns()) + ") VALUES (?"
                        + ", ?".repeat(rows.columns().size()) + ") RETURNING id",
                values.toArray());
    }
}

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one scan has learnt. Translates it when it is created, so that the transaction is short; but an extraordinary
 * number of items list by list, because all of them translated would not fit into memory.
 */
final class RecordScan implements Transaction.Work<@Nullable Void> {
    /** The number of items that are translated ahead: many times what an account has. */
    private static final int AHEAD = 50_000;

    /** The memory in KiB for pages of the file. The index of the keys is written in no order, page after page. */
    private static final int PAGES_KIB = 64 << 10;

    private final Owner owner;
    private final long startedAt;
    private long now;
    private final List<CallRow> calls = new ArrayList<>();
    private final ListTexts texts = new ListTexts();
    private final RecentListings recent;
    private final int ahead;
    private int items;

    /** A call and what was observed of it. */
    private record CallRow(
            String region,
            String kind,
            @Nullable AnswerRow answer,
            @Nullable FailureRow failure) {}

    /**
     * An answer.
     *
     * @param key the key of the list that it showed; null where it takes the translation to tell
     * @param listing returns the list, translated
     */
    private record AnswerRow(
            long observedAt, List<?> items, @Nullable ContentKey key, Supplier<Listing> listing) {}

    private record FailureRow(long observedAt, Failure failure) {}

    /**
     * Creates the work.
     *
     * @param now the present; if the observations are dated later, their clock is another one, and they tell it
     * @param recent lists that are not translated where they are stored still
     */
    RecordScan(Owner owner, Instant startedAt, Observations learnt, Instant now, RecentListings recent) {
        this(owner, startedAt, learnt, now, recent, AHEAD);
    }

    /** Creates the work with another number of items that are translated ahead. */
    RecordScan(Owner owner, Instant startedAt, Observations learnt, Instant now, RecentListings recent, int ahead) {
        this.owner = owner;
        this.recent = recent;
        this.ahead = ahead;
        this.startedAt = EpochNanos.of(startedAt);
        this.now = Math.max(EpochNanos.nearest(now), this.startedAt);
        add(ListingKind.NO_REGION, ListingKind.REGIONS, learnt.listing());
        for (RegionObservations region : learnt.regions().values()) {
            add(region.region().id(), ListingKind.MODELS, region.models());
            add(region.region().id(), ListingKind.SYSTEM_DEFINED, region.systemDefined());
            add(region.region().id(), ListingKind.APPLICATION, region.application());
        }
    }

    private <T> void add(String region, ListingKind<T> kind, Observation<T> observation) {
        if (observation.wasAsked()) {
            Known<T> known = observation.known();
            Observation.Failed failed = observation.failed();
            observation.times().forEach(time -> now = Math.max(now, EpochNanos.of(time)));
            calls.add(new CallRow(
                    region,
                    kind.word(),
                    known == null ? null : answer(kind.mapper(), known),
                    failed == null ? null : new FailureRow(EpochNanos.of(failed.observedAt()), failed.failure())));
        }
    }

    private <T> AnswerRow answer(RowMapper<T> mapper, Known<T> known) {
        long observedAt = EpochNanos.of(known.observedAt());
        Supplier<Listing> listing = () -> Listing.of(mapper, known, texts);
        ContentKey key = recent.keyOf(known.items());
        if (key != null) {
            return new AnswerRow(observedAt, known.items(), key, listing);
        }
        items += known.items().size();
        if (items <= ahead) {
            Listing ahead = listing.get();
            listing = () -> ahead;
        }
        return new AnswerRow(observedAt, known.items(), null, listing);
    }

    @Override
    public @Nullable Void execute(Transaction transaction) throws SQLException {
        if (items > ahead) {
            transaction.script("PRAGMA cache_size = -" + PAGES_KIB);
        }
        long ownerId = OwnerRows.findOrAdd(transaction, owner);
        long series = OwnerSeries.toWrite(transaction, ownerId, now);
        transaction.update(
                "INSERT INTO scan (owner, started_at, series) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET series = excluded.series",
                ownerId,
                startedAt,
                series);
        for (CallRow each : calls) {
            long call = callId(transaction, ownerId, each);
            if (each.answer != null) {
                transaction.update(
                        "INSERT OR REPLACE INTO answer (call, series, observed_at, listing) VALUES (?, ?, ?, ?)",
                        call,
                        series,
                        each.answer.observedAt,
                        listingId(transaction, each.answer));
            }
            if (each.failure != null) {
                transaction.update(
                        "INSERT OR REPLACE INTO failure (call, series, observed_at, failure_text) VALUES (?, ?, ?, ?)",
                        call,
                        series,
                        each.failure.observedAt,
                        failureTextId(transaction, each.failure.failure));
            }
        }
        OwnerRows.renewVersion(transaction, ownerId);
        return null;
    }

    private static long callId(Transaction transaction, long owner, CallRow call) throws SQLException {
        Long id = transaction.numberOrNull(
                "SELECT id FROM call WHERE owner = ? AND region = ? AND kind = ?", owner, call.region, call.kind);
        return id != null
                ? id
                : transaction.number(
                        "INSERT INTO call (owner, region, kind) VALUES (?, ?, ?) RETURNING id",
                        owner,
                        call.region,
                        call.kind);
    }

    private static long failureTextId(Transaction transaction, Failure failure) throws SQLException {
        String reason = failure.reason().key();
        Long id = transaction.numberOrNull(
                "SELECT id FROM failure_text WHERE reason = ? AND message = ?", reason, failure.message());
        return id != null
                ? id
                : transaction.number(
                        "INSERT INTO failure_text (reason, message) VALUES (?, ?) RETURNING id",
                        reason,
                        failure.message());
    }

    private static long listingId(Transaction transaction, AnswerRow answer) throws SQLException {
        Long known = answer.key == null ? null : storedId(transaction, answer.key);
        if (known != null) {
            return known;
        }
        Listing listing = answer.listing.get();
        transaction.recent().add(listing.key(), answer.items);
        Long stored = storedId(transaction, listing.key());
        if (stored != null) {
            return stored;
        }
        long id = transaction.number(
                "INSERT INTO listing (key, holds, offered, size) VALUES (?, ?, ?, ?) RETURNING id",
                listing.key().bytes(),
                listing.mapper().table(),
                listing.offered() ? 1L : 0L,
                (long) listing.items().size());
        addItems(transaction, id, new ItemRows(transaction, listing.mapper()).findOrAdd(listing.items()));
        return id;
    }

    private static @Nullable Long storedId(Transaction transaction, ContentKey key) throws SQLException {
        return transaction.numberOrNull("SELECT id FROM listing WHERE key = ?", key.bytes());
    }

    private static void addItems(Transaction transaction, long listing, long[] items) throws SQLException {
        for (int from = 0; from < items.length; ) {
            int rows = items.length - from < ItemRows.AT_ONCE ? 1 : ItemRows.AT_ONCE;
            Object[] values = new Object[rows * 3];
            for (int i = 0; i < rows; i++) {
                values[i * 3] = listing;
                values[i * 3 + 1] = (long) from + i;
                values[i * 3 + 2] = items[from + i];
            }
            transaction.update(
                    "INSERT OR FAIL INTO listing_item (listing, ordinal, item) VALUES " + Transaction.rows(3, rows),
                    values);
            from += rows;
        }
    }
}

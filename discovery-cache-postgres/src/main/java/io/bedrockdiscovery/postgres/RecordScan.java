package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one scan has learnt. Translates it when it is created, so that the transaction is short. Each observation is
 * a row of its own time, so scans of several processes add to each other in any order.
 */
final class RecordScan implements Transaction.Work<@Nullable Void> {
    private static final List<RowMapper<?>> MAPPERS =
            List.of(ListingKind.REGIONS.mapper(), ListingKind.MODELS.mapper(), ListingKind.APPLICATION.mapper());

    private static final String ADD_ANSWER = """
            INSERT INTO answer (owner, series, call, observed_at, listing) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (owner, call, series, observed_at) DO UPDATE SET listing = excluded.listing
            WHERE answer.listing <> excluded.listing""";

    private static final String ADD_FAILURE = """
            INSERT INTO failure (owner, series, call, observed_at, failure_text) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (owner, call, series, observed_at) DO UPDATE SET failure_text = excluded.failure_text
            WHERE failure.failure_text <> excluded.failure_text""";

    private final Owner owner;
    private final AccountMask mask;
    private final RecentListings recent;
    private final long startedAt;
    private final @Nullable Instant present;
    private long latest;
    private final Map<Call, Listing> listings = new TreeMap<>();
    private final Map<Call, Failure> failures = new TreeMap<>();
    private final Map<Call, Long> answeredAt = new HashMap<>();
    private final Map<Call, Long> failedAt = new HashMap<>();

    /** A call, in the order in which all processes write. */
    private record Call(String region, String kind) implements Comparable<Call> {
        @Override
        public int compareTo(Call other) {
            int order = region.compareTo(other.region);
            return order != 0 ? order : kind.compareTo(other.kind);
        }
    }

    /**
     * Creates the work.
     *
     * @param present the present; null for the time of the database. If the observations are dated later, their clock is
     *     another one, and they tell it
     * @param recent lists that are not translated where they are stored still
     */
    RecordScan(Owner owner, Instant startedAt, Observations learnt, @Nullable Instant present, RecentListings recent) {
        this.owner = owner;
        this.recent = recent;
        this.mask = AccountMask.of(owner);
        this.startedAt = EpochNanos.of(startedAt);
        this.present = present;
        this.latest = this.startedAt;
        add(ListingKind.NO_REGION, ListingKind.REGIONS, learnt.listing());
        for (RegionObservations region : learnt.regions().values()) {
            add(region.region().id(), ListingKind.MODELS, region.models());
            add(region.region().id(), ListingKind.SYSTEM_DEFINED, region.systemDefined());
            add(region.region().id(), ListingKind.APPLICATION, region.application());
        }
    }

    private <T> void add(String region, ListingKind<T> kind, Observation<T> observation) {
        observation.times().forEach(time -> latest = Math.max(latest, EpochNanos.of(time)));
        Call call = new Call(region, kind.word());
        Known<T> known = observation.known();
        if (known != null) {
            listings.put(call, listing(kind, known));
            answeredAt.put(call, EpochNanos.of(known.observedAt()));
        }
        Failed failed = observation.failed();
        if (failed != null) {
            failures.put(call, failed.failure());
            failedAt.put(call, EpochNanos.of(failed.observedAt()));
        }
    }

    /** Returns a listing to write. */
    private <T> Listing listing(ListingKind<T> kind, Known<T> known) {
        RecentListings.Key key = recent.keyOf(known.items());
        // An account's own list may come to another, whose key it is not.
        if (key != null && key.equals(RecentListings.Key.of(kind.mapper(), key.content(), mask))) {
            return Listing.of(kind.mapper(), known, mask, key.content());
        }
        Listing listing = Listing.of(kind.mapper(), known, mask);
        recent.add(RecentListings.Key.of(kind.mapper(), listing.key(), mask), known.items());
        return listing;
    }

    @Override
    public @Nullable Void execute(Transaction transaction) throws SQLException {
        long ownerId = OwnerRows.findOrAdd(transaction, owner);
        long now = present != null ? EpochNanos.nearest(present) : transaction.number(PostgresStore.DATABASE_TIME);
        long series = OwnerRows.seriesToWrite(transaction, ownerId, Math.max(now, latest));
        transaction.update(
                "INSERT INTO scan (owner, started_at, series) VALUES (?, ?, ?)"
                        + " ON CONFLICT (owner, started_at) DO UPDATE SET series = excluded.series",
                ownerId,
                startedAt,
                series);
        Map<ContentKey, Integer> listingIds = listingIds(transaction);
        Map<ContentKey, Integer> textIds = failureTextIds(transaction);
        Map<Call, Integer> calls = callIds(transaction);
        List<List<Object>> answers = new ArrayList<>();
        listings.forEach((call, listing) -> answers.add(
                List.of(ownerId, series, calls.get(call), answeredAt.get(call), listingIds.get(listing.key()))));
        List<List<Object>> failed = new ArrayList<>();
        failures.forEach((call, failure) ->
                failed.add(List.of(ownerId, series, calls.get(call), failedAt.get(call), textIds.get(key(failure)))));
        transaction.batch(ADD_ANSWER, answers);
        transaction.batch(ADD_FAILURE, failed);
        OwnerRows.renewVersion(transaction, ownerId);
        return null;
    }

    private Map<ContentKey, Integer> listingIds(Transaction transaction) throws SQLException {
        ContentRows rows = new ContentRows(transaction, "listing", List.of("holds", "offered", "items"));
        Map<ContentKey, Listing> missing = new TreeMap<>();
        listings.values().forEach(listing -> missing.put(listing.key(), listing));
        Map<ContentKey, Integer> found = rows.find(missing.keySet());
        missing.keySet().removeAll(found.keySet());
        Map<ContentKey, Integer> items = itemIds(transaction, missing);
        Map<ContentKey, List<Object>> values = new TreeMap<>();
        missing.forEach((key, listing) -> values.put(
                key,
                List.of(
                        listing.mapper().table(),
                        listing.offered(),
                        new Transaction.Ids(listing.items().stream()
                                .map(item -> items.get(item.key()))
                                .toList()))));
        found.putAll(rows.findOrAdd(values));
        return found;
    }

    private static Map<ContentKey, Integer> itemIds(Transaction transaction, Map<ContentKey, Listing> listings)
            throws SQLException {
        Map<ContentKey, Integer> ids = new HashMap<>();
        for (RowMapper<?> mapper : MAPPERS) {
            Map<ContentKey, List<@Nullable Object>> items = new TreeMap<>();
            for (Listing listing : listings.values()) {
                if (listing.mapper().table().equals(mapper.table())) {
                    listing.items().forEach(item -> items.put(item.key(), item.values()));
                }
            }
            ids.putAll(new ContentRows(transaction, mapper.table(), mapper.columns()).findOrAdd(items));
        }
        return ids;
    }

    private Map<ContentKey, Integer> failureTextIds(Transaction transaction) throws SQLException {
        Map<ContentKey, List<Object>> values = new TreeMap<>();
        failures.values()
                .forEach(failure ->
                        values.put(key(failure), List.of(failure.reason().key(), failure.message())));
        return new ContentRows(transaction, "failure_text", List.of("reason", "message")).findOrAdd(values);
    }

    private static ContentKey key(Failure failure) {
        return ContentKey.of(List.of(failure.reason().key(), failure.message()));
    }

    private Map<Call, Integer> callIds(Transaction transaction) throws SQLException {
        Map<Call, Integer> ids = stored(transaction);
        TreeMap<Call, List<Object>> missing = new TreeMap<>();
        listings.keySet().forEach(call -> missing.put(call, List.of(call.region, call.kind)));
        failures.keySet().forEach(call -> missing.put(call, List.of(call.region, call.kind)));
        missing.keySet().removeAll(ids.keySet());
        if (missing.isEmpty()) {
            return ids;
        }
        transaction.batch("INSERT INTO call (region, kind) VALUES (?, ?) ON CONFLICT DO NOTHING", missing.values());
        return stored(transaction);
    }

    private static Map<Call, Integer> stored(Transaction transaction) throws SQLException {
        Map<Call, Integer> ids = new HashMap<>();
        transaction
                .list(
                        "SELECT region, kind, id FROM call",
                        row -> Map.entry(new Call(row.text(), row.text()), row.count()))
                .forEach(each -> ids.put(each.getKey(), each.getValue()));
        return ids;
    }
}

package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.postgres.LatestObservations.Answer;
import io.bedrockdiscovery.postgres.LatestObservations.CallObservation;
import io.bedrockdiscovery.postgres.Transaction.Ids;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The latest observations of an owner's calls, by region and kind, without the items of their listings. */
record LatestCalls(Map<String, Map<String, CallObservation>> byRegion) {
    /** Reads the items of a listing. */
    interface Items {
        <T> List<T> of(ListingKind<T> kind, Answer answer) throws SQLException;
    }

    /**
     * Reads the calls as they were observed up to a time.
     *
     * @param time the time in {@link EpochNanos}
     */
    static LatestCalls of(Transaction transaction, long owner, long time) throws SQLException {
        Map<String, Map<String, CallObservation>> calls = new TreeMap<>();
        for (CallObservation call : LatestObservations.of(transaction, owner, time)) {
            calls.computeIfAbsent(call.region(), any -> new HashMap<>()).put(call.kind(), call);
        }
        return new LatestCalls(calls);
    }

    /** Returns the observations with these items. */
    Observations with(Items items) throws SQLException {
        SortedMap<Region, RegionObservations> regions = new TreeMap<>();
        Observation<RegionDescription> listing = Observation.none();
        for (Map.Entry<String, Map<String, CallObservation>> each : byRegion.entrySet()) {
            Map<String, CallObservation> calls = each.getValue();
            if (each.getKey().equals(ListingKind.NO_REGION)) {
                listing = observation(ListingKind.REGIONS, calls, items);
                continue;
            }
            Region region = new Region(each.getKey());
            regions.put(
                    region,
                    new RegionObservations(
                            region,
                            observation(ListingKind.MODELS, calls, items),
                            observation(ListingKind.SYSTEM_DEFINED, calls, items),
                            observation(ListingKind.APPLICATION, calls, items)));
        }
        return new Observations(listing, regions);
    }

    /** Returns the ids of all listings that show one kind of item. */
    Ids listings(RowMapper<?> mapper) {
        return listings(mapper, any -> true);
    }

    /** Returns the ids of the listings of some regions that show one kind of item, in the order of the regions. */
    Ids listings(RowMapper<?> mapper, Set<Region> regions) {
        return listings(mapper, region -> Region.isValid(region) && regions.contains(new Region(region)));
    }

    private Ids listings(RowMapper<?> mapper, Predicate<String> regions) {
        return new Ids(answers(mapper, regions).map(Answer::listing).toList());
    }

    /** Returns the answers of some regions that show one kind of item, in the order of the regions. */
    Stream<Answer> answers(RowMapper<?> mapper, Predicate<String> regions) {
        List<ListingKind<?>> kinds = Stream.<ListingKind<?>>of(
                        ListingKind.REGIONS, ListingKind.MODELS, ListingKind.SYSTEM_DEFINED, ListingKind.APPLICATION)
                .filter(kind -> kind.mapper().table().equals(mapper.table()))
                .toList();
        return byRegion.entrySet().stream()
                .filter(each -> regions.test(each.getKey()))
                .flatMap(each -> kinds.stream().map(kind -> each.getValue().get(kind.word())))
                .flatMap(call -> call == null ? Stream.empty() : Stream.ofNullable(call.answer()));
    }

    private static <T> Observation<T> observation(ListingKind<T> kind, Map<String, CallObservation> calls, Items items)
            throws SQLException {
        CallObservation call = calls.get(kind.word());
        if (call == null) {
            return Observation.none();
        }
        Answer answer = call.answer();
        Known<T> known =
                answer == null ? null : new Known<>(items.of(kind, answer), answer.offered(), answer.observedAt());
        return new Observation<>(known, call.failed());
    }
}

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.sqlite.LatestObservations.Answer;
import io.bedrockdiscovery.sqlite.LatestObservations.CallObservation;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what was known of an owner at a time.
 *
 * @param time the time in {@link EpochNanos}
 */
record LoadObservations(Owner owner, long time) implements Transaction.Work<Observations> {
    @Override
    public Observations execute(Transaction transaction) throws SQLException {
        Long id = OwnerRows.find(transaction, owner);
        if (id == null) {
            return Observations.empty();
        }
        Map<String, Map<String, CallObservation>> calls = new HashMap<>();
        for (CallObservation call : LatestObservations.of(transaction, id, time)) {
            calls.computeIfAbsent(call.region(), any -> new HashMap<>()).put(call.kind(), call);
        }
        Map<String, CallObservation> ofNoRegion = calls.remove(ListingKind.NO_REGION);
        SortedMap<Region, RegionObservations> regions = new TreeMap<>();
        for (Map.Entry<String, Map<String, CallObservation>> each : calls.entrySet()) {
            Region region = new Region(each.getKey());
            regions.put(
                    region,
                    new RegionObservations(
                            region,
                            observation(transaction, ListingKind.MODELS, each.getValue()),
                            observation(transaction, ListingKind.SYSTEM_DEFINED, each.getValue()),
                            observation(transaction, ListingKind.APPLICATION, each.getValue())));
        }
        Observation<RegionDescription> listing =
                ofNoRegion == null ? Observation.none() : observation(transaction, ListingKind.REGIONS, ofNoRegion);
        return new Observations(listing, regions);
    }

    private static <T> Observation<T> observation(
            Transaction transaction, ListingKind<T> kind, Map<String, CallObservation> calls) throws SQLException {
        CallObservation call = calls.get(kind.word());
        if (call == null) {
            return Observation.none();
        }
        Answer answer = call.answer();
        Known<T> known = answer == null
                ? null
                : new Known<>(items(transaction, kind.mapper(), answer), answer.offered(), answer.observedAt());
        return new Observation<>(known, call.failed());
    }

    private static <T> List<T> items(Transaction transaction, RowMapper<T> mapper, Answer answer) throws SQLException {
        String sql = "SELECT t." + String.join(", t.", mapper.columns()) + " FROM listing_item i JOIN " + mapper.table()
                + " t ON t.id = i.item WHERE i.listing = ? ORDER BY i.ordinal";
        List<T> items = transaction.list(sql, mapper::item, answer.listing());
        if (items.size() != answer.size()) {
            throw new IllegalArgumentException("a listing of " + answer.size() + " with " + items.size() + " items");
        }
        return items;
    }
}

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Known;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.sqlite.Heads.Head;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what was known of an owner at a time.
 *
 * @param time in {@link Nanos}
 */
record Loading(Owner owner, long time) implements Transaction.Work<Memory> {
    @Override
    public Memory in(Transaction transaction) throws SQLException {
        Long id = Owners.find(transaction, owner);
        if (id == null) {
            return Memory.empty();
        }
        Map<String, Map<String, Head>> heads = new HashMap<>();
        for (Head head : Heads.of(transaction, id, time)) {
            heads.computeIfAbsent(head.region(), any -> new HashMap<>()).put(head.kind(), head);
        }
        Map<String, Head> ofNoRegion = heads.getOrDefault(Kind.NO_REGION, Map.of());
        heads.remove(Kind.NO_REGION);
        SortedMap<Region, RegionObservations> regions = new TreeMap<>();
        for (String name : new TreeSet<>(heads.keySet())) {
            Map<String, Head> calls = heads.getOrDefault(name, Map.of());
            Region region = new Region(name);
            regions.put(
                    region,
                    new RegionObservations(
                            region,
                            observation(transaction, Kind.MODELS, calls),
                            observation(transaction, Kind.SYSTEM_DEFINED, calls),
                            observation(transaction, Kind.APPLICATION, calls)));
        }
        return new Memory(observation(transaction, Kind.REGIONS, ofNoRegion), regions);
    }

    private static <T> Observation<T> observation(Transaction transaction, Kind<T> kind, Map<String, Head> calls)
            throws SQLException {
        Head head = calls.get(kind.word());
        if (head == null) {
            return Observation.none();
        }
        Head.Answered answer = head.answer();
        Known<T> known = answer == null
                ? null
                : new Known<>(items(transaction, kind.rows(), answer), answer.offered(), answer.observedAt());
        return new Observation<>(known, head.failed());
    }

    private static <T> List<T> items(Transaction transaction, Rows<T> rows, Head.Answered answer) throws SQLException {
        List<T> items = transaction.list(itemsSql(rows), rows::item, answer.listing());
        if (items.size() != answer.size()) {
            throw new IllegalArgumentException("a listing of " + answer.size() + " with " + items.size() + " items");
        }
        return items;
    }

    static String itemsSql(Rows<?> rows) {
        return "SELECT t." + String.join(", t.", rows.columns()) + " FROM listing_item i JOIN " + rows.table()
                + " t ON t.id = i.item WHERE i.listing = ? ORDER BY i.ordinal";
    }
}

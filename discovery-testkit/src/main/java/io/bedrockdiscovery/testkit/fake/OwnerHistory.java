package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.Observation.Known;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All that was recorded for one owner, scan by scan. For one thread at a time. */
final class OwnerHistory {
    private final Owner owner;
    private final TreeSet<Instant> scans = new TreeSet<>();
    private final List<Memory> recorded = new ArrayList<>();
    private Memory present = Memory.empty();
    private Instant latest = Instant.MIN;

    OwnerHistory(Owner owner) {
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }

    List<Instant> scans() {
        return List.copyOf(scans.descendingSet());
    }

    Memory present() {
        return present;
    }

    Memory asOf(Instant time) {
        if (!latest.isAfter(time)) {
            return present;
        }
        return recorded.stream()
                .map(each -> asked(new Memory(
                        upTo(each.listing(), time),
                        mapped(
                                each,
                                region -> new RegionObservations(
                                        region.region(),
                                        upTo(region.models(), time),
                                        upTo(region.systemDefined(), time),
                                        upTo(region.application(), time))))))
                .reduce(Memory.empty(), Memory::and);
    }

    void record(Instant startedAt, Memory learnt) {
        scans.add(startedAt);
        Memory lean = shared(asked(learnt));
        latest = times(lean).reduce(latest, (a, b) -> a.isAfter(b) ? a : b);
        recorded.add(lean);
        present = present.and(lean);
    }

    /** Returns how many regions were forgotten. */
    int forget(Region region) {
        boolean held = present.regions().containsKey(region);
        recorded.replaceAll(each -> without(each, region));
        present = without(present, region);
        return held ? 1 : 0;
    }

    /** Returns how many scans were forgotten. */
    int forgetPast() {
        recorded.clear();
        recorded.add(present);
        int before = scans.size();
        scans.retainAll(scans.isEmpty() ? scans : List.of(scans.last()));
        return before - scans.size();
    }

    /** Returns how many scans were forgotten: none, as they were of other regions too. */
    int forgetPastOf(Region region) {
        recorded.replaceAll(each -> without(each, region));
        RegionObservations kept = present.regions().get(region);
        if (kept != null) {
            TreeMap<Region, RegionObservations> one = new TreeMap<>();
            one.put(region, kept);
            recorded.add(new Memory(Observation.none(), one));
        }
        return 0;
    }

    Held held() {
        List<Instant> times = present.regions().values().stream()
                .flatMap(RegionObservations::all)
                .flatMap(OwnerHistory::times)
                .sorted()
                .toList();
        return new Held(
                owner,
                present.regions().size(),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1));
    }

    private static Stream<Instant> times(Memory memory) {
        return Stream.concat(
                        Stream.of(memory.listing()),
                        memory.regions().values().stream().flatMap(RegionObservations::all))
                .flatMap(OwnerHistory::times);
    }

    private static Stream<Instant> times(Observation<?> observation) {
        Failed failed = observation.failed();
        return Stream.of(observation.observedAt(), failed == null ? null : failed.observedAt())
                .filter(Objects::nonNull);
    }

    private static Memory without(Memory memory, Region region) {
        TreeMap<Region, RegionObservations> others = new TreeMap<>(memory.regions());
        others.remove(region);
        return new Memory(memory.listing(), others);
    }

    /** Leaves out the regions that nobody has asked. */
    private static Memory asked(Memory memory) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>(memory.regions());
        regions.values().removeIf(region -> region.all().noneMatch(Observation::wasAsked));
        return new Memory(memory.listing(), regions);
    }

    // A thousand scans that show the same lists then hold them once.
    private Memory shared(Memory learnt) {
        return new Memory(shared(present.listing(), learnt.listing()), mapped(learnt, region -> {
            RegionObservations before = present.of(region.region());
            return new RegionObservations(
                    region.region(),
                    shared(before.models(), region.models()),
                    shared(before.systemDefined(), region.systemDefined()),
                    shared(before.application(), region.application()));
        }));
    }

    private static <T> Observation<T> shared(Observation<T> before, Observation<T> now) {
        Known<T> known = now.known();
        return known != null && known.items().equals(before.items())
                ? new Observation<>(new Known<>(before.items(), known.offered(), known.observedAt()), now.failed())
                : now;
    }

    private static <T> Observation<T> upTo(Observation<T> observation, Instant time) {
        Known<T> known = observation.known();
        Failed failed = observation.failed();
        return new Observation<>(
                known == null || known.observedAt().isAfter(time) ? null : known,
                failed == null || failed.observedAt().isAfter(time) ? null : failed);
    }

    private static SortedMap<Region, RegionObservations> mapped(
            Memory memory, UnaryOperator<RegionObservations> change) {
        SortedMap<Region, RegionObservations> regions = new TreeMap<>(memory.regions());
        regions.replaceAll((region, seen) -> change.apply(seen));
        return regions;
    }
}

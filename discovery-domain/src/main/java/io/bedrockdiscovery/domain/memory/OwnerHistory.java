package io.bedrockdiscovery.domain.memory;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Failed;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The observations recorded for one owner, scan by scan. Not safe for use by many threads. */
final class OwnerHistory {
    private final Owner owner;
    private final TreeSet<Instant> scans = new TreeSet<>();
    private final List<Observations> recorded = new ArrayList<>();
    private Observations present = Observations.empty();
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

    Observations present() {
        return present;
    }

    Observations asOf(Instant time) {
        if (!latest.isAfter(time)) {
            return present;
        }
        return recorded.stream()
                .map(each -> withoutEmptyRegions(new Observations(
                        each.listing().upTo(time),
                        mapped(
                                each,
                                region -> new RegionObservations(
                                        region.region(),
                                        region.models().upTo(time),
                                        region.systemDefined().upTo(time),
                                        region.application().upTo(time))))))
                .reduce(Observations.empty(), Observations::and);
    }

    void record(Instant startedAt, Observations learnt) {
        scans.add(startedAt);
        Observations lean = shared(withoutEmptyRegions(learnt));
        latest = times(lean).reduce(latest, (a, b) -> a.isAfter(b) ? a : b);
        recorded.add(lean);
        present = present.and(lean);
    }

    /** Forgets a region, and returns the number of regions that were forgotten. */
    int forget(Region region) {
        boolean held = present.regions().containsKey(region);
        recorded.replaceAll(each -> without(each, region));
        present = without(present, region);
        return held ? 1 : 0;
    }

    /**
     * Forgets all but the present observations and the latest scan, and returns the number of scans that were
     * forgotten.
     */
    int forgetPast() {
        recorded.clear();
        recorded.add(present);
        int before = scans.size();
        scans.retainAll(scans.isEmpty() ? scans : List.of(scans.last()));
        return before - scans.size();
    }

    /**
     * Forgets all but the present observations of a region. The scans stay, because they covered other regions, too.
     */
    void forgetPastOf(Region region) {
        recorded.replaceAll(each -> without(each, region));
        RegionObservations kept = present.regions().get(region);
        if (kept != null) {
            TreeMap<Region, RegionObservations> one = new TreeMap<>();
            one.put(region, kept);
            recorded.add(new Observations(Observation.none(), one));
        }
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

    private static Stream<Instant> times(Observations observations) {
        return Stream.concat(
                        Stream.of(observations.listing()),
                        observations.regions().values().stream().flatMap(RegionObservations::all))
                .flatMap(OwnerHistory::times);
    }

    private static Stream<Instant> times(Observation<?> observation) {
        Failed failed = observation.failed();
        return Stream.concat(
                observation.observedAt().stream(), failed == null ? Stream.of() : Stream.of(failed.observedAt()));
    }

    private static Observations without(Observations observations, Region region) {
        TreeMap<Region, RegionObservations> others = new TreeMap<>(observations.regions());
        others.remove(region);
        return new Observations(observations.listing(), others);
    }

    /** Returns the observations without the regions that have none. */
    private static Observations withoutEmptyRegions(Observations observations) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>(observations.regions());
        regions.values().removeIf(region -> region.all().noneMatch(Observation::wasAsked));
        return new Observations(observations.listing(), regions);
    }

    /** Returns equal observations that share unchanged lists with the present ones, which saves memory. */
    private Observations shared(Observations learnt) {
        return new Observations(shared(present.listing(), learnt.listing()), mapped(learnt, region -> {
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

    private static SortedMap<Region, RegionObservations> mapped(
            Observations observations, UnaryOperator<RegionObservations> change) {
        SortedMap<Region, RegionObservations> regions = new TreeMap<>(observations.regions());
        regions.replaceAll((region, seen) -> change.apply(seen));
        return regions;
    }
}

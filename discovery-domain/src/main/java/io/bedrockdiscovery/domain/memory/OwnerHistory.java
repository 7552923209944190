package io.bedrockdiscovery.domain.memory;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observation.Known;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The observations recorded for one owner, scan by scan. Times tell what is later within a series; a new series begins
 * when there are observations from the future, because the clock was set back since. Not safe for use by many threads.
 */
final class OwnerHistory {
    private final Owner owner;
    private final Map<Instant, Integer> seriesOfScan = new HashMap<>();
    private final List<List<Observations>> series = new ArrayList<>();
    private Observations present = Observations.empty();
    private Observations beforeSeries = Observations.empty();
    private Observations inSeries = Observations.empty();
    private Instant latest = Instant.MIN;

    OwnerHistory(Owner owner) {
        this.owner = owner;
        series.add(new ArrayList<>());
    }

    Owner owner() {
        return owner;
    }

    List<Instant> scans() {
        return seriesOfScan.entrySet().stream()
                .sorted(Map.Entry.<Instant, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    Observations present() {
        return present;
    }

    Observations asOf(Instant time) {
        if (!latest.isAfter(time)) {
            return present;
        }
        Observations known = Observations.empty();
        for (List<Observations> each : series) {
            Observations ofSeries =
                    each.stream().map(scan -> upTo(time, scan)).reduce(Observations.empty(), Observations::and);
            known = ofSeries.after(known);
        }
        return known;
    }

    void record(Instant startedAt, Observations learnt, Instant now) {
        Instant last = Stream.concat(Stream.of(startedAt), times(learnt))
                .max(Comparator.naturalOrder())
                .orElse(startedAt);
        // Observations that are dated after the present have another clock, which they tell.
        if (latest.isAfter(now) && latest.isAfter(last)) {
            beginSeries();
        }
        seriesOfScan.put(startedAt, series.size());
        Observations lean = shared(withoutEmptyRegions(learnt));
        latest = last.isAfter(latest) ? last : latest;
        series.get(series.size() - 1).add(lean);
        inSeries = inSeries.and(lean);
        present = inSeries.after(beforeSeries);
    }

    private void beginSeries() {
        series.add(new ArrayList<>());
        beforeSeries = present;
        inSeries = Observations.empty();
        latest = Instant.MIN;
    }

    /** Forgets a region, and returns the number of regions that were forgotten. */
    int forget(Region region) {
        boolean held = present.regions().containsKey(region);
        forgetEverywhere(region);
        present = without(present, region);
        return held ? 1 : 0;
    }

    /**
     * Forgets all but the present observations and the latest scan, and returns the number of scans that were
     * forgotten.
     */
    int forgetPast() {
        series.clear();
        beginSeries();
        series.get(0).add(present);
        inSeries = present;
        latest = times(present).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        List<Instant> scans = scans();
        seriesOfScan.keySet().retainAll(scans.subList(0, Math.min(1, scans.size())));
        return scans.size() - seriesOfScan.size();
    }

    /**
     * Forgets all but the present observations of a region. The scans stay, because they covered other regions, too.
     */
    void forgetPastOf(Region region) {
        forgetEverywhere(region);
        RegionObservations kept = present.regions().get(region);
        if (kept != null) {
            TreeMap<Region, RegionObservations> one = new TreeMap<>();
            one.put(region, kept);
            Observations only = new Observations(Observation.none(), one);
            series.get(series.size() - 1).add(only);
            inSeries = inSeries.and(only);
        }
    }

    Held held() {
        List<Instant> times = present.regions().values().stream()
                .flatMap(RegionObservations::all)
                .flatMap(Observation::times)
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
                .flatMap(Observation::times);
    }

    private void forgetEverywhere(Region region) {
        series.forEach(each -> each.replaceAll(scan -> without(scan, region)));
        beforeSeries = without(beforeSeries, region);
        inSeries = without(inSeries, region);
    }

    private static Observations upTo(Instant time, Observations scan) {
        return withoutEmptyRegions(new Observations(
                scan.listing().upTo(time),
                mapped(
                        scan,
                        region -> new RegionObservations(
                                region.region(),
                                region.models().upTo(time),
                                region.systemDefined().upTo(time),
                                region.application().upTo(time)))));
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

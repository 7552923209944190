package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The observations of one owner's regions: everything that is remembered, or what one scan adds to it.
 *
 * @param listing the regions as EC2 lists them
 * @param regions the observations of the regions' list calls; a region that is missing was never asked
 */
public record Observations(Observation<RegionDescription> listing, SortedMap<Region, RegionObservations> regions) {
    public Observations {
        requireNonNull(listing, "listing is null");
        regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
    }

    /** Returns no observations. */
    public static Observations empty() {
        return new Observations(Observation.none(), new TreeMap<>());
    }

    /** Returns observations in which the list of regions and every call of these regions failed in the same way. */
    public static Observations failed(Collection<Region> regions, Failure failure, Instant at) {
        SortedMap<Region, RegionObservations> all = new TreeMap<>();
        for (Region region : regions) {
            all.put(
                    region,
                    new RegionObservations(
                            region,
                            Observation.failed(failure, at),
                            Observation.failed(failure, at),
                            Observation.failed(failure, at)));
        }
        return new Observations(Observation.failed(failure, at), all);
    }

    /** Merges these observations with others of the same owner, call by call. */
    public Observations and(Observations other) {
        SortedMap<Region, RegionObservations> all = new TreeMap<>(regions);
        for (Map.Entry<Region, RegionObservations> each : other.regions.entrySet()) {
            all.merge(each.getKey(), each.getValue(), RegionObservations::and);
        }
        return new Observations(listing.and(other.listing), all);
    }

    /**
     * Merges these observations with what was learnt since, call by call. What these have dated after {@code now} was dated by
     * a clock that was ahead, and is older than anything that was learnt.
     */
    public Observations and(Observations learnt, Instant now) {
        SortedMap<Region, RegionObservations> all = new TreeMap<>(regions);
        learnt.regions.forEach((region, seen) -> all.merge(region, seen, (before, since) -> before.and(since, now)));
        return new Observations(listing.and(learnt.listing, now), all);
    }

    /**
     * Merges these observations with others of the same owner, call by call. What either has dated after {@code now} was dated
     * by a clock that was ahead, and is older than the rest.
     */
    public Observations merge(Observations other, Instant now) {
        SortedMap<Region, RegionObservations> all = new TreeMap<>(regions);
        other.regions.forEach((region, seen) -> all.merge(region, seen, (one, another) -> one.merge(another, now)));
        return new Observations(listing.merge(other.listing, now), all);
    }

    /** Returns these observations after earlier ones of the same owner, call by call and whatever their times. */
    public Observations after(Observations earlier) {
        SortedMap<Region, RegionObservations> all = new TreeMap<>(earlier.regions);
        regions.forEach((region, seen) -> all.merge(region, seen, (before, now) -> now.after(before)));
        return new Observations(listing.after(earlier.listing), all);
    }

    /** Returns these observations without cancelled tries, which earlier versions recorded. */
    public Observations withoutCancelled() {
        SortedMap<Region, RegionObservations> all = new TreeMap<>(regions);
        all.replaceAll((region, seen) -> seen.withoutCancelled());
        return new Observations(listing.withoutCancelled(), all);
    }

    /** Returns the observations of a region's calls. */
    public RegionObservations of(Region region) {
        RegionObservations seen = regions.get(region);
        return seen == null ? RegionObservations.none(region) : seen;
    }

    /** Returns whether nothing was asked. */
    public boolean isEmpty() {
        return !listing.wasAsked() && regions.isEmpty();
    }
}

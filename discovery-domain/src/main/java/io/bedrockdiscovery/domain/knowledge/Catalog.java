package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Everything known for one owner at one time, indexed. Immutable and safe for use by many threads. */
public final class Catalog {
    private final Owner owner;
    private final Observation<RegionDescription> listing;
    private final SortedMap<Region, RegionKnowledge> regions;
    private final SortedMap<ModelId, List<Region>> regionsByModel;
    private final Latencies latencies;
    private final Freshness freshness;
    private final Instant asOf;

    private Catalog(
            Owner owner,
            Observation<RegionDescription> listing,
            SortedMap<Region, RegionKnowledge> regions,
            SortedMap<ModelId, List<Region>> regionsByModel,
            Latencies latencies,
            Freshness freshness,
            Instant asOf) {
        this.owner = owner;
        this.listing = listing;
        this.regions = regions;
        this.regionsByModel = regionsByModel;
        this.latencies = latencies;
        this.freshness = freshness;
        this.asOf = asOf;
    }

    /**
     * Indexes what is known.
     *
     * @param listing which regions there are, as EC2 told
     * @param regions each region once
     * @param freshness by which {@link #isStale} judges
     * @param asOf the time at which it judges
     */
    public static Catalog of(
            Owner owner,
            Observation<RegionDescription> listing,
            Collection<RegionKnowledge> regions,
            Latencies latencies,
            Freshness freshness,
            Instant asOf) {
        SortedMap<Region, RegionKnowledge> byRegion = byRegion(regions);
        return new Catalog(
                requireNonNull(owner, "owner is null"),
                requireNonNull(listing, "listing is null"),
                byRegion,
                byModel(byRegion.values()),
                requireNonNull(latencies, "latencies is null"),
                requireNonNull(freshness, "freshness is null"),
                requireNonNull(asOf, "asOf is null"));
    }

    /** The same knowledge, judged at another time. */
    public Catalog at(Instant time) {
        return new Catalog(owner, listing, regions, regionsByModel, latencies, freshness, time);
    }

    /** The same knowledge with what {@code view} shows of every region. */
    public Catalog showing(UnaryOperator<RegionKnowledge> view) {
        List<RegionKnowledge> shown = regions.values().stream().map(view).toList();
        SortedMap<Region, RegionKnowledge> byRegion = byRegion(shown);
        return new Catalog(owner, listing, byRegion, byModel(byRegion.values()), latencies, freshness, asOf);
    }

    /** Whose knowledge this is. */
    public Owner owner() {
        return owner;
    }

    /** What this was made of. */
    public Memory memory() {
        SortedMap<Region, RegionObservations> seen = new TreeMap<>();
        for (RegionKnowledge region : regions.values()) {
            if (region.observations().all().anyMatch(Observation::wasAsked)) {
                seen.put(region.region(), region.observations());
            }
        }
        return new Memory(listing, seen);
    }

    /** The time at which {@link #isStale} judges. */
    public Instant asOf() {
        return asOf;
    }

    /** What was measured. */
    public Latencies latencies() {
        return latencies;
    }

    /** Whether EC2 has said which regions there are, the last time it was asked. */
    public boolean regionsKnown() {
        return listing.isKnown();
    }

    /** Why EC2 could not say which regions there are; empty where it could, or was not asked. */
    public Optional<Failure> listingFailure() {
        return Optional.ofNullable(listing.failed()).map(Observation.Failed::failure);
    }

    /** Every region there is something to say about, by id. */
    public SortedMap<Region, RegionKnowledge> regions() {
        return regions;
    }

    /** What is known of a region; empty where there is nothing to say about it. */
    public Optional<RegionKnowledge> region(Region region) {
        return Optional.ofNullable(regions.get(region));
    }

    /** Every model seen, with the regions that list it, both sorted. */
    public SortedMap<ModelId, List<Region>> regionsByModel() {
        return regionsByModel;
    }

    /** The regions that list a model, sorted; none where nobody has seen it. */
    public List<Region> regionsOf(ModelId id) {
        List<Region> found = regionsByModel.get(id);
        return found == null ? List.of() : found;
    }

    /** Whether a region lists a model. What was not seen is never absent. */
    public Availability availability(ModelId id, Region region) {
        RegionKnowledge knowledge = regions.get(region);
        if (knowledge == null) {
            return regionsKnown() ? Availability.ABSENT : Availability.UNKNOWN;
        }
        if (knowledge.status() == RegionStatus.NOT_OPTED_IN) {
            return Availability.ABSENT;
        }
        if (!knowledge.observations().models().isKnown()) {
            return Availability.UNKNOWN;
        }
        return knowledge.model(id).isPresent() ? Availability.PRESENT : Availability.ABSENT;
    }

    /** Every call whose answer is not known, by region. */
    public List<UnknownCall> unknownCalls() {
        return regions.values().stream()
                .flatMap(region -> region.unknownCalls().stream())
                .toList();
    }

    /** Whether the list was answered once and cannot be relied on any more: its call failed since, or its time is up. */
    public boolean isStale(Observation<?> observation) {
        return freshness.isStale(observation, asOf);
    }

    /** Whether anything shown for a region is stale. */
    public boolean isStale(RegionKnowledge region) {
        return isStale(region, any -> true);
    }

    /** Whether anything that these calls show for a region is stale. */
    public boolean isStale(RegionKnowledge region, Predicate<CallKind> calls) {
        return region.status() != RegionStatus.NOT_OPTED_IN
                && Arrays.stream(CallKind.values())
                        .filter(calls)
                        .anyMatch(call -> isStale(region.observations().of(call)));
    }

    /** Whether nothing is known at all. */
    public boolean isEmpty() {
        return regions.values().stream()
                .allMatch(region -> region.observations().all().allMatch(each -> each.known() == null)
                        && region.status() != RegionStatus.NOT_OPTED_IN);
    }

    private static SortedMap<Region, RegionKnowledge> byRegion(Collection<RegionKnowledge> regions) {
        SortedMap<Region, RegionKnowledge> byRegion = new TreeMap<>();
        regions.forEach(region -> byRegion.put(region.region(), region));
        return Collections.unmodifiableSortedMap(byRegion);
    }

    private static SortedMap<ModelId, List<Region>> byModel(Collection<RegionKnowledge> regions) {
        SortedMap<ModelId, List<Region>> byModel = new TreeMap<>();
        for (RegionKnowledge region : regions) {
            region.models().stream()
                    .map(FoundationModel::modelId)
                    .distinct()
                    .forEach(id -> byModel.computeIfAbsent(id, any -> new ArrayList<>())
                            .add(region.region()));
        }
        byModel.replaceAll((id, list) -> List.copyOf(list));
        return Collections.unmodifiableSortedMap(byModel);
    }
}

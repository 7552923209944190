package io.bedrockdiscovery.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The regions of one owner as they are known at one time, indexed. Immutable and safe for use by many threads. */
public final class Catalog {
    private final Owner owner;
    private final Observations observations;
    private final SortedMap<Region, CatalogRegion> everywhere;
    private final SortedMap<Region, CatalogRegion> regions;
    private final Latencies latencies;
    private final Freshness freshness;
    private final Instant asOf;
    private final boolean whole;
    /** The indexes that were made of this catalogue, by type. */
    private final ConcurrentMap<Class<?>, Object> indexes;

    private Catalog(
            Owner owner,
            Observations observations,
            SortedMap<Region, CatalogRegion> everywhere,
            SortedMap<Region, CatalogRegion> regions,
            Latencies latencies,
            Freshness freshness,
            Instant asOf,
            boolean whole,
            ConcurrentMap<Class<?>, Object> indexes) {
        this.owner = owner;
        this.observations = observations;
        this.everywhere = everywhere;
        this.regions = regions;
        this.latencies = latencies;
        this.freshness = freshness;
        this.asOf = asOf;
        this.whole = whole;
        this.indexes = indexes;
    }

    /**
     * Indexes the regions of a catalogue.
     *
     * @param observations the observations that the regions were made of
     * @param regions each region once
     * @param freshness the times by which {@link #isStale} judges
     * @param asOf the time at which {@link #isStale} judges
     */
    static Catalog of(
            Owner owner,
            Observations observations,
            Collection<CatalogRegion> regions,
            Latencies latencies,
            Freshness freshness,
            Instant asOf) {
        SortedMap<Region, CatalogRegion> byRegion = byRegion(regions);
        return new Catalog(
                requireNonNull(owner, "owner is null"),
                requireNonNull(observations, "observations is null"),
                byRegion,
                byRegion,
                requireNonNull(latencies, "latencies is null"),
                requireNonNull(freshness, "freshness is null"),
                requireNonNull(asOf, "asOf is null"),
                true,
                new ConcurrentHashMap<>());
    }

    /** Returns this catalogue, with staleness judged at another time. */
    public Catalog at(Instant time) {
        return new Catalog(owner, observations, everywhere, regions, latencies, freshness, time, whole, indexes);
    }

    /** Returns this catalogue with {@code view} applied to every region; its {@link #observations} stay unfiltered. */
    public Catalog showing(UnaryOperator<CatalogRegion> view) {
        List<CatalogRegion> shown = regions.values().stream().map(view).toList();
        SortedMap<Region, CatalogRegion> byRegion = byRegion(shown);
        return new Catalog(
                owner,
                observations,
                everywhere,
                byRegion,
                latencies,
                freshness,
                asOf,
                whole,
                new ConcurrentHashMap<>());
    }

    /** Returns this catalogue with some of its regions only; with all of them where {@code some} is empty. */
    public Catalog within(Set<Region> some) {
        if (some.isEmpty()) {
            return this;
        }
        SortedMap<Region, CatalogRegion> shown = new TreeMap<>(regions);
        shown.keySet().retainAll(some);
        return new Catalog(
                owner,
                observations,
                everywhere,
                Collections.unmodifiableSortedMap(shown),
                latencies,
                freshness,
                asOf,
                whole,
                new ConcurrentHashMap<>());
    }

    /** Returns this catalogue with the indexes of an earlier one, if both differ in times only; {@code sameItems} are not compared. */
    Catalog sharingIndexesWith(Catalog earlier, Set<Region> sameItems) {
        boolean same = owner.equals(earlier.owner)
                && Knowledge.of(observations.listing()).equals(Knowledge.of(earlier.observations.listing()))
                && everywhere.keySet().equals(earlier.regions.keySet())
                && everywhere.values().stream()
                        .allMatch(each -> each.tellsSameAs(
                                earlier.regions.get(each.region()), sameItems.contains(each.region())));
        return same
                ? new Catalog(
                        owner, observations, everywhere, regions, latencies, freshness, asOf, whole, earlier.indexes)
                : this;
    }

    /** Returns this catalogue, marked as one of which models and profiles may be missing. */
    public Catalog partial() {
        return new Catalog(owner, observations, everywhere, regions, latencies, freshness, asOf, false, indexes);
    }

    /**
     * Returns an index of this catalogue, which must not depend on times. It is made once for this catalogue and those that
     * differ from it in times only.
     *
     * @param type the type, for each of which there is one maker
     */
    public <T> T index(Class<T> type, Function<Catalog, T> maker) {
        Object made = indexes.get(type);
        return type.cast(made == null ? indexes.computeIfAbsent(type, any -> maker.apply(this)) : made);
    }

    /** Returns whether all models and profiles were read; a partial catalogue has only those that one answer needs. */
    public boolean isWhole() {
        return whole;
    }

    /** Returns the owner whose regions these are. */
    public Owner owner() {
        return owner;
    }

    /** Returns the observations that this catalogue was made of. */
    public Observations observations() {
        return observations;
    }

    /** Returns the time at which {@link #isStale} judges. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the latencies of the regions. */
    public Latencies latencies() {
        return latencies;
    }

    /** Returns whether EC2 listed the regions the last time it was asked. */
    public boolean regionsKnown() {
        return observations.listing().isKnown();
    }

    /** Returns the reason why EC2 could not list the regions; empty where it could, or was not asked. */
    public Optional<Failure> listingFailure() {
        return observations.listing().failure();
    }

    /** Returns the degree to which everything in this catalogue is known, the list of regions included. */
    public Knowledge knowledge() {
        return knowledge(unknownCalls());
    }

    /** Returns the degree to which an answer about all regions is known that depends on these calls. */
    public Knowledge knowledge(List<UnknownCall> unknown) {
        return Knowledge.of(unknown).and(Knowledge.of(observations.listing()));
    }

    /** Returns the degree to which the lists of a region are known. */
    public Knowledge knowledge(Region region) {
        CatalogRegion known = regions.get(region);
        return known == null ? Knowledge.of(observations.listing()) : Knowledge.of(known.unknownCalls());
    }

    /**
     * Returns every region of which something is known, as {@link #regions} does without {@link #within} and {@link
     * #showing}: calls through a profile may run in any of them.
     */
    public SortedMap<Region, CatalogRegion> everywhere() {
        return everywhere;
    }

    /** Returns the regions that are listed by EC2 or have any observation, by id. */
    public SortedMap<Region, CatalogRegion> regions() {
        return regions;
    }

    /** Returns a region; empty where it is neither listed by EC2 nor has any observation. */
    public Optional<CatalogRegion> region(Region region) {
        return Optional.ofNullable(regions.get(region));
    }

    /** Returns every listed model with the regions that list it, both sorted. */
    public SortedMap<ModelId, List<Region>> regionsByModel() {
        return index(ModelRegions.class, ModelRegions::of).byModel();
    }

    /** Returns the regions that list a model, sorted; possibly none. */
    public List<Region> regionsOf(ModelId id) {
        List<Region> found = regionsByModel().get(id);
        return found == null ? List.of() : found;
    }

    /** Returns whether a region lists a model. A list that is not known never makes a model absent. */
    public Availability availability(ModelId id, Region region) {
        CatalogRegion known = regions.get(region);
        if (known == null) {
            return regionsKnown() ? Availability.ABSENT : Availability.UNKNOWN;
        }
        if (known.status() == RegionStatus.NOT_OPTED_IN) {
            return Availability.ABSENT;
        }
        if (known.status() == RegionStatus.DENIED
                || !known.observations().models().isKnown()) {
            return Availability.UNKNOWN;
        }
        return known.model(id).isPresent() ? Availability.PRESENT : Availability.ABSENT;
    }

    /** Returns every call whose answer is not known, by region. */
    public List<UnknownCall> unknownCalls() {
        return regions.values().stream()
                .flatMap(region -> region.unknownCalls().stream())
                .toList();
    }

    /** Returns whether there is an answer that may no longer hold: its call failed since, or its time is up. */
    public boolean isStale(Observation<?> observation) {
        return freshness.isStale(observation, asOf);
    }

    /** Returns whether anything that is shown for a region is stale. */
    public boolean isStale(CatalogRegion region) {
        return isStale(region, any -> true);
    }

    /** Returns whether an answer of one of these calls is stale in a region. */
    public boolean isStale(CatalogRegion region, Predicate<ListCall> calls) {
        return !region.status().isClosed()
                && Arrays.stream(ListCall.values())
                        .filter(calls)
                        .anyMatch(call -> isStale(region.observations().of(call)));
    }

    /** Returns whether nothing at all is known: no answer, and no region that is known to be not opted in. */
    public boolean isEmpty() {
        return regions.values().stream()
                .allMatch(region -> region.observations().all().noneMatch(Observation::hasAnswer)
                        && region.status() != RegionStatus.NOT_OPTED_IN);
    }

    private static SortedMap<Region, CatalogRegion> byRegion(Collection<CatalogRegion> regions) {
        SortedMap<Region, CatalogRegion> byRegion = new TreeMap<>();
        regions.forEach(region -> byRegion.put(region.region(), region));
        return Collections.unmodifiableSortedMap(byRegion);
    }
}

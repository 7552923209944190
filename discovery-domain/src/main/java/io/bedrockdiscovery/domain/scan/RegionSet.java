package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The regions of one scan: those that EC2 lists, the initial ones and the remembered ones, as far as they are asked
 * for.
 */
final class RegionSet {
    private final ScanRequest request;
    private final Map<Region, Partition> documented;
    private final Partition partition;
    private final Set<Region> initial;

    RegionSet(ScanRequest request, Map<Region, Partition> documented, Partition partition) {
        this.request = request;
        this.documented = documented;
        this.partition = partition;
        this.initial = InitialRegions.of(partition, documented);
    }

    /**
     * Returns the partition of the named regions; empty where none of them is documented.
     *
     * @throws MixedPartitionsException if they lie in several
     */
    static Optional<Partition> partitionOf(Collection<Region> named, Map<Region, Partition> documented) {
        Set<Partition> partitions =
                named.stream().map(documented::get).filter(Objects::nonNull).collect(Collectors.toSet());
        if (partitions.size() > 1) {
            throw new MixedPartitionsException(partitions);
        }
        return partitions.stream().findAny();
    }

    Partition partition() {
        return partition;
    }

    /** Returns every region of the partition that the adapter knows without a request. */
    List<Region> documented() {
        return documented.entrySet().stream()
                .filter(each -> each.getValue().equals(partition))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns every region that belongs to the scan. */
    SortedSet<Region> scope(Observations known) {
        SortedSet<Region> regions = new TreeSet<>(initial);
        known.listing().items().forEach(each -> regions.add(each.region()));
        regions.addAll(withoutMistypedNames(known).regions().keySet());
        regions.addAll(requested());
        regions.removeIf(region -> !request.covers(region));
        return regions;
    }

    /**
     * Drops regions that never answered, are not requested now and are listed nowhere; they come from mistyped names.
     */
    Observations withoutMistypedNames(Observations known) {
        Set<Region> existing = new HashSet<>(initial);
        existing.addAll(requested());
        if (!known.listing().hasAnswer()) {
            existing.addAll(documented());
        }
        known.listing().items().forEach(each -> existing.add(each.region()));
        SortedMap<Region, RegionObservations> kept = new TreeMap<>(known.regions());
        kept.values().removeIf(seen -> !existing.contains(seen.region()) && !hasAnswered(seen));
        return new Observations(known.listing(), kept);
    }

    private static boolean hasAnswered(RegionObservations seen) {
        return seen.all().map(Observation::known).anyMatch(answer -> answer != null && answer.offered());
    }

    private Set<Region> requested() {
        Set<Region> requested = new HashSet<>(documented());
        requested.retainAll(request.also());
        requested.addAll(request.only());
        return requested;
    }

    /** Returns the regions of the scan that are called: those that are enabled or named. */
    SortedSet<Region> callable(Observations known) {
        SortedSet<Region> regions = scope(known);
        known.listing().items().stream()
                .filter(RegionDescription::isNotOptedIn)
                .map(RegionDescription::region)
                .filter(region -> !request.only().contains(region))
                .forEach(region -> regions.remove(region));
        return regions;
    }

    /** Returns the regions that are called whatever EC2 answers, so that their calls can start before it does. */
    SortedSet<Region> callableBeforeListing(Observations known) {
        SortedSet<Region> regions = new TreeSet<>(initial);
        known.listing().items().stream()
                .filter(each -> !each.isNotOptedIn())
                .map(RegionDescription::region)
                .forEach(region -> regions.add(region));
        regions.removeIf(region -> !request.covers(region));
        return unrecognized(known).isEmpty() ? regions : new TreeSet<>();
    }

    /** Returns the named regions that neither EC2 nor the adapter lists. */
    SortedSet<Region> unrecognized(Observations known) {
        SortedSet<Region> unrecognized = new TreeSet<>(request.only());
        unrecognized.addAll(request.exclude());
        unrecognized.removeAll(documented.keySet());
        known.listing().items().forEach(each -> unrecognized.remove(each.region()));
        return unrecognized;
    }
}

package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The regions of one scan: what EC2 lists, the initial ones, and what is remembered, cut down to what was asked for.
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

    Partition partition() {
        return partition;
    }

    /** Every region of the partition that the adapter knows. */
    List<Region> documented() {
        return documented.entrySet().stream()
                .filter(each -> each.getValue().equals(partition))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every region of the scan, as far as {@code memory} knows. */
    SortedSet<Region> all(Memory memory) {
        SortedSet<Region> regions = new TreeSet<>(initial);
        memory.listing().items().forEach(each -> regions.add(each.region()));
        regions.addAll(counted(memory).regions().keySet());
        regions.addAll(named());
        regions.removeIf(region -> !request.covers(region));
        return regions;
    }

    /**
     * Memory without the regions that were only ever asked in vain, which nobody names now and which are not known to be
     * there: a mistake in a name is no region.
     */
    Memory counted(Memory memory) {
        Set<Region> there = new HashSet<>(initial);
        there.addAll(named());
        if (memory.listing().known() == null) {
            there.addAll(documented());
        }
        memory.listing().items().forEach(each -> there.add(each.region()));
        SortedMap<Region, RegionObservations> counted = new TreeMap<>(memory.regions());
        counted.values().removeIf(seen -> !there.contains(seen.region()) && !hasAnswered(seen));
        return new Memory(memory.listing(), counted);
    }

    private static boolean hasAnswered(RegionObservations seen) {
        return seen.all().map(Observation::known).anyMatch(known -> known != null && known.offered());
    }

    private Set<Region> named() {
        Set<Region> named = new HashSet<>(documented());
        named.retainAll(request.also());
        named.addAll(request.only());
        return named;
    }

    /** Those of them that are to be called: enabled, or named. */
    SortedSet<Region> callable(Memory memory) {
        SortedSet<Region> regions = all(memory);
        memory.listing().items().stream()
                .filter(RegionDescription::isNotOptedIn)
                .map(RegionDescription::region)
                .filter(region -> !request.only().contains(region))
                .forEach(region -> regions.remove(region));
        return regions;
    }

    /** Those that can be called before EC2 has answered: nothing that EC2 may say could keep them from being called. */
    SortedSet<Region> certain(Memory memory) {
        SortedSet<Region> regions = new TreeSet<>(initial);
        memory.listing().items().stream()
                .filter(each -> !each.isNotOptedIn())
                .map(RegionDescription::region)
                .forEach(region -> regions.add(region));
        regions.removeIf(region -> !request.covers(region));
        return nobodyKnows(memory).isEmpty() ? regions : new TreeSet<>();
    }

    /** The named regions that neither EC2 nor the adapter lists. */
    SortedSet<Region> nobodyKnows(Memory memory) {
        SortedSet<Region> unknown = new TreeSet<>(request.only());
        unknown.addAll(request.exclude());
        unknown.removeAll(documented.keySet());
        memory.listing().items().forEach(each -> unknown.remove(each.region()));
        return unknown;
    }
}

package io.bedrockdiscovery.application.geography;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts regions by geography, such as {@code EU 6/6, US 4/4}: of those, how many there are. Immutable. */
public final class RegionGroups {
    private static final RegionCountries COUNTRIES = RegionCountries.ofDocuments();
    private static final String OTHER = "other";
    /** Two names are as short as their counts, and say more. */
    private static final int MOST_NAMES = 2;

    /** The groups of no region. */
    public static final RegionGroups NONE = new RegionGroups(Map.of());

    private final Map<String, Long> totals;
    private final long all;

    private RegionGroups(Map<String, Long> totals) {
        this.totals = totals;
        this.all = totals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the groups of a catalogue: the regions whose models are known, last known good included. */
    public static RegionGroups of(Catalog catalog) {
        return new RegionGroups(counts(catalog.regions().values().stream()
                .filter(region -> region.observations().models().hasAnswer()
                        && !region.models().isEmpty())
                .map(CatalogRegion::region)
                .toList()));
    }

    /** Returns a cell with the names of regions, or briefly with their numbers and that of all regions in a geography. */
    public Cell cell(Collection<Region> regions) {
        return Cell.of(names(regions)).orBriefly(counted(regions));
    }

    private String counted(Collection<Region> regions) {
        if (regions.size() <= MOST_NAMES) {
            return names(regions);
        }
        if (regions.size() == all) {
            return "all " + all;
        }
        Map<String, Long> merged = merged(counts(regions));
        Map<String, Long> possible = merged(totals);
        return merged.entrySet().stream()
                .map(group -> group.getKey() + " " + group.getValue() + "/"
                        + Math.max(
                                group.getValue(),
                                (merged.containsKey(OTHER) ? possible : totals).getOrDefault(group.getKey(), 0L)))
                .collect(Collectors.joining(", "));
    }

    /** Returns a cell with the names of regions, or briefly with their numbers, such as {@code EU 6, US 4}. */
    public static Cell counts(String before, Collection<Region> regions) {
        return Cell.of(before + names(regions)).orBriefly(before + briefly(regions));
    }

    /** Returns a cell with the regions where a call may run, or briefly with their numbers. */
    public static Cell destinations(Destinations destinations) {
        if (destinations.anywhere()) {
            return Cell.of("anywhere");
        }
        if (destinations.regions().isEmpty()) {
            return Cell.of(destinations.complete() ? "" : "unknown");
        }
        String more = destinations.complete() ? "" : ", perhaps more";
        return Cell.of(names(destinations.regions()) + more).orBriefly(briefly(destinations.regions()) + more);
    }

    private static String briefly(Collection<Region> regions) {
        return regions.size() <= MOST_NAMES
                ? names(regions)
                : merged(counts(regions)).entrySet().stream()
                        .map(group -> group.getKey() + " " + group.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** Returns the counts with the small geographies in one, where there are several of them. */
    private static Map<String, Long> merged(Map<String, Long> counts) {
        List<String> small = Stream.of(Geography.values())
                .filter(each -> !each.isLarge())
                .map(Geography::heading)
                .filter(counts::containsKey)
                .toList();
        if (small.size() <= MOST_NAMES) {
            return counts;
        }
        Map<String, Long> merged = new LinkedHashMap<>(counts);
        long others = small.stream()
                .mapToLong(each -> requireNonNull(merged.remove(each)))
                .sum();
        merged.put(OTHER, others);
        return merged;
    }

    private static Map<String, Long> counts(Collection<Region> regions) {
        Map<Geography, Long> counts = regions.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        region -> Geography.of(region, COUNTRIES),
                        () -> new EnumMap<>(Geography.class),
                        Collectors.counting()));
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((geography, count) -> named.put(geography.heading(), count));
        return named;
    }

    private static String names(Collection<Region> regions) {
        return regions.stream().sorted().map(Region::id).collect(Collectors.joining(", "));
    }
}

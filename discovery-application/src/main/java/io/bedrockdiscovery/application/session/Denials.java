package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.route.DeniedDestinations;
import io.bedrockdiscovery.domain.route.Route;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of regions that a policy of the account's organization denies, in lines for users. */
public final class Denials {
    private Denials() {}

    /** Returns one line for each way in which regions are denied. */
    static List<String> lines(Collection<CatalogRegion> regions) {
        Map<String, List<CatalogRegion>> byReason = regions.stream()
                .filter(region -> region.denial().isPresent())
                .collect(Collectors.groupingBy(
                        region -> region.denial().map(Failure::message).orElse(""), TreeMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(each -> "denied: "
                        + joined(each.getValue().stream()
                                .map(CatalogRegion::region)
                                .toList())
                        + ": " + each.getKey())
                .toList();
    }

    /** Returns the line about a region that a question names; none where it is not denied, or null. */
    public static List<String> lines(Catalog catalog, @Nullable Region named) {
        return named == null ? List.of() : lines(catalog.region(named).stream().toList());
    }

    /** Returns the line about the denied destinations of a route; none where none is denied. */
    public static List<String> lines(Catalog catalog, Route route) {
        List<Region> denied = DeniedDestinations.of(catalog, route);
        return denied.isEmpty()
                ? List.of()
                : List.of(route.passAsModelId() + " may run in " + joined(denied)
                        + ", which a policy of the account's organization denies to this account");
    }

    private static String joined(List<Region> regions) {
        return regions.stream().map(Region::id).collect(Collectors.joining(", "));
    }
}

package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Optional;

/** Finds the destinations of a route that a policy of the account's organization denies. */
public final class DeniedDestinations {
    private DeniedDestinations() {}

    /** Returns the denied destinations, sorted; none where the route names no destinations. */
    public static List<Region> of(Catalog catalog, Route route) {
        return route.destinations().regions().stream()
                .filter(region -> Optional.ofNullable(catalog.everywhere().get(region))
                        .filter(known -> known.status() == RegionStatus.DENIED)
                        .isPresent())
                .sorted()
                .toList();
    }
}

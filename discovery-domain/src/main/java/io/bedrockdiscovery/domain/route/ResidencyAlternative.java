package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.residency.Residency;
import io.bedrockdiscovery.domain.target.OwnTargets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the route that comes closest to a residency which no route keeps: the one with the greatest part of its
 * destinations inside.
 */
final class ResidencyAlternative {
    private final Catalog catalog;
    private final RegionCountries countries;

    ResidencyAlternative(Catalog catalog, RegionCountries countries) {
        this.catalog = requireNonNull(catalog, "catalog is null");
        this.countries = requireNonNull(countries, "countries is null");
    }

    private record Near(Region source, boolean sourceInside, Route route, long inside) {
        double share() {
            return (double) inside / route.destinations().regions().size();
        }
    }

    /** Returns the nearest route in lines for users; none without a residency, or where no route runs inside in part. */
    List<String> lines(ModelId id, RouteCriteria criteria) {
        Residency residency = criteria.residency();
        if (residency == null) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        for (CatalogRegion region : catalog.regions().values()) {
            ModelInRegion.callable(region, id)
                    .map(found -> RouteSelection.among(found, criteria, countries, OwnTargets.NOT_ASKED))
                    .ifPresent(selection -> selection.rejected().stream()
                            .filter(each -> each.reason() == RouteSelection.Rejected.Reason.OUTSIDE_RESIDENCY)
                            .map(each -> near(region.region(), each.route(), residency))
                            .filter(each -> each.inside() > 0)
                            .forEach(near::add));
        }
        return near.stream()
                .min(Comparator.comparingDouble((Near each) -> -each.share())
                        .thenComparing(each -> !each.sourceInside())
                        .thenComparing(Near::source))
                .map(this::lines)
                .orElse(List.of());
    }

    private Near near(Region source, Route route, Residency residency) {
        Destinations all = route.destinations();
        boolean partly = all.complete() && !all.anywhere();
        long inside = partly
                ? all.regions().stream()
                        .filter(each -> isInside(each, residency))
                        .count()
                : 0;
        return new Near(source, isInside(source, residency), route, inside);
    }

    private List<String> lines(Near nearest) {
        List<String> lines = new ArrayList<>();
        Route route = nearest.route();
        lines.add("nearest: " + route.passAsModelId() + " from " + nearest.source() + " may run in "
                + route.destinations().regions().stream().map(countries::placed).collect(Collectors.joining(", ")));
        if (Residency.EU.refusal(route.destinations(), countries).isEmpty()) {
            lines.add("residency eu would allow it");
        }
        return lines;
    }

    private boolean isInside(Region region, Residency residency) {
        return residency.refusal(Destinations.in(region), countries).isEmpty();
    }
}

package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what to pass as {@code modelId}, and where such a call may run, from listed facts alone. Immutable. */
public final class Routing {
    private final Catalog catalog;
    private final RegionCountries countries;

    /** Over what is known. */
    public Routing(Catalog catalog) {
        this.catalog = requireNonNull(catalog, "catalog is null");
        this.countries = RegionCountries.of(catalog);
    }

    /**
     * What to pass to call a model as wished.
     *
     * @param from the region to call from; null for the best one
     */
    public Resolution resolve(ModelId id, @Nullable Region from, RouteWish wish) {
        if (from != null) {
            return resolveFrom(from, id, wish, unknown(from));
        }
        BestRegions best = best(id, wish);
        return best.best()
                .map(ranked -> resolveFrom(ranked.region(), id, wish, unknown(best, ranked.region())))
                .orElseGet(() -> new Resolution(id, null, RouteChoice.NONE, whyNowhere(best), best.unknown()));
    }

    private Resolution resolveFrom(Region region, ModelId id, RouteWish wish, List<UnknownCall> unknown) {
        Optional<ModelInRegion> found = find(id, region);
        if (found.isEmpty()) {
            return new Resolution(id, region, RouteChoice.NONE, whyNotListed(id, region), unknown);
        }
        RouteChoice choice = RouteChoice.among(found.get(), wish, countries);
        String problem = choice.best().isPresent() ? null : whyNotCallable(found.get(), choice, wish::looksAt);
        return new Resolution(id, region, choice, problem, unknown);
    }

    /**
     * Every route of a model.
     *
     * @param from the region to call from; null for the best one
     * @param via the only way to show; null for all
     */
    public RegionRoutes routes(ModelId id, @Nullable Region from, @Nullable Access via) {
        if (from != null) {
            return routesFrom(from, id, via, unknown(from));
        }
        BestRegions best = bestByAnyWay(id, via);
        return best.best()
                .map(ranked -> routesFrom(ranked.region(), id, via, unknown(best, ranked.region())))
                .orElseGet(() -> new RegionRoutes(id, null, List.of(), whyNowhere(best), best.unknown()));
    }

    private RegionRoutes routesFrom(Region region, ModelId id, @Nullable Access via, List<UnknownCall> unknown) {
        Optional<ModelInRegion> found = find(id, region);
        if (found.isEmpty()) {
            return new RegionRoutes(id, region, List.of(), whyNotListed(id, region), unknown);
        }
        RouteWish wish = new RouteWish(via, null);
        List<RegionRoutes.Reach> routes = Routes.of(found.get()).stream()
                .filter(route -> via == null || via == route.via())
                .map(route -> new RegionRoutes.Reach(route, unscannable(route)))
                .toList();
        String problem = routes.isEmpty()
                ? whyNotCallable(
                        found.get(),
                        RouteChoice.among(found.get(), wish, countries),
                        call -> via == null || wish.looksAt(call))
                : null;
        return new RegionRoutes(id, region, routes, problem, unknown);
    }

    /** Every way is shown, so that one which is only taken when asked for decides where there is no other. */
    private BestRegions bestByAnyWay(ModelId id, @Nullable Access via) {
        BestRegions usual = best(id, new RouteWish(via, null));
        if (via != null || usual.best().isPresent()) {
            return usual;
        }
        return Stream.of(Access.APPLICATION_PROFILE, Access.PROVISIONED)
                .map(way -> best(id, new RouteWish(way, null)))
                .filter(best -> best.best().isPresent())
                .findFirst()
                .orElse(usual);
    }

    private BestRegions best(ModelId id, RouteWish wish) {
        return new BestRegionRanking(catalog).rank(id, new BestRegionRequest(List.of(), wish));
    }

    private Optional<ModelInRegion> find(ModelId id, Region region) {
        return catalog.region(region).flatMap(known -> ModelInRegion.callable(known, id));
    }

    /** What is said of one region depends on that region alone. */
    private List<UnknownCall> unknown(Region from) {
        return catalog.region(from).map(RegionKnowledge::unknownCalls).orElse(List.of());
    }

    /** What could make another region the best, and what could change what is said of this one. */
    private List<UnknownCall> unknown(BestRegions best, Region from) {
        return UnknownCall.union(best.unknown(), unknown(from));
    }

    private List<Region> unscannable(Route route) {
        return route.destinations().regions().stream()
                .filter(region -> !isScannable(region))
                .toList();
    }

    /** A region that EC2 does not list is out of reach; while EC2 is not known to have listed them, nobody can say. */
    private boolean isScannable(Region region) {
        return catalog.region(region)
                .map(known -> known.status() != RegionStatus.NOT_OPTED_IN)
                .orElse(!catalog.regionsKnown());
    }

    private String whyNotListed(ModelId id, Region region) {
        List<Region> elsewhere = catalog.regionsOf(id);
        String hint = elsewhere.isEmpty()
                ? ""
                : "; it is listed in " + elsewhere.stream().map(Region::id).collect(Collectors.joining(", "));
        return switch (catalog.availability(id, region)) {
            case UNKNOWN -> "whether " + region + " lists " + id + " is not known" + hint;
            case ABSENT, PRESENT -> region + " does not list " + id + hint;
        };
    }

    private String whyNotCallable(ModelInRegion found, RouteChoice choice, Predicate<CallKind> calls) {
        String why = catalog.region(found.region())
                .map(from -> choice.whyNone(found, from, calls))
                .orElse("");
        return found.model().modelId() + " cannot be called as asked from " + found.region() + ": " + why;
    }

    private static String whyNowhere(BestRegions best) {
        String why = best.dropped().stream()
                .filter(dropped -> dropped.knowsModel())
                .map(dropped -> dropped.region() + ": " + dropped.reason())
                .collect(Collectors.joining("; "));
        return best.modelId() + " cannot be called as asked from any region"
                + (why.isEmpty() ? " that is known" : ": " + why);
    }
}

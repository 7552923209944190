package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import io.bedrockdiscovery.domain.target.OwnTargets;
import io.bedrockdiscovery.domain.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a model to the string to pass as {@code modelId} and to the regions where such a call may run, from listed
 * facts alone. Immutable.
 */
public final class RouteResolver {
    private final Catalog catalog;
    private final RegionCountries countries;
    private final OwnTargets own;

    /** Creates a resolver over a catalogue that knows of no targets of the account's own. */
    public RouteResolver(Catalog catalog) {
        this(catalog, OwnTargets.NOT_ASKED);
    }

    /** Creates a resolver over a catalogue and the targets of the account's own that were asked for. */
    public RouteResolver(Catalog catalog, OwnTargets own) {
        this.catalog = requireNonNull(catalog, "catalog is null");
        this.own = requireNonNull(own, "own is null");
        this.countries = RegionCountries.of(catalog);
    }

    /** Resolves a model to the route to take. */
    public Resolution resolve(ModelId id, RouteCriteria criteria) {
        Region from = criteria.from();
        if (from != null) {
            return resolveFrom(from, id, criteria, unknown(from));
        }
        RegionRanking ranking = rank(id, criteria);
        return ranking.best()
                .map(ranked -> resolveFrom(ranked.region(), id, criteria, unknown(ranking, ranked.region())))
                .orElseGet(() -> new Resolution(
                        id,
                        null,
                        RouteSelection.NONE,
                        nowhereCallable(ranking, criteria),
                        ranking.unknown(),
                        ranking.knowledge()));
    }

    /**
     * Resolves a target of the account's own that was named by itself to the route to it.
     *
     * @param named the targets with that name, at least one; the first in service that meets the criteria is taken
     * @param criteria those for the call; where they name no mode, the mode of the target is asked for by its name
     */
    public Resolution resolve(List<Target> named, RouteCriteria criteria) {
        InvocationMode mode = named.get(0).kind().mode().orElse(null);
        RouteCriteria asked = criteria.via() == null ? criteria.via(mode) : criteria;
        List<Route> routes = named.stream()
                .filter(Target::isInService)
                .flatMap(target -> RouteEnumerator.of(target).stream())
                .toList();
        RouteSelection selection = RouteSelection.among(routes, asked, countries);
        Target first = named.stream()
                .filter(target -> selection
                        .best()
                        .filter(route -> route.passAsModelId().equals(target.passAsModelId()))
                        .isPresent())
                .findFirst()
                .orElse(named.get(0));
        String reasons = Stream.concat(
                        named.stream()
                                .filter(target -> !target.isInService())
                                .map(target -> target.passAsModelId() + " is " + target.status()
                                        + "; wait until it is in service"),
                        selection.rejected().stream()
                                .map(rejected -> rejected.route().passAsModelId() + ": " + rejected.message()))
                .map(SafeText::of)
                .collect(Collectors.joining("; "));
        RouteProblem problem = selection.best().isPresent()
                ? null
                : new RouteProblem(RouteProblem.Reason.NOT_CALLABLE, "it cannot be called as asked: " + reasons);
        return new Resolution(first.modelId(), first.region(), selection, problem, List.of(), Knowledge.known());
    }

    private Resolution resolveFrom(Region region, ModelId id, RouteCriteria criteria, List<UnknownCall> unknown) {
        Optional<ModelInRegion> found = find(id, region);
        if (found.isEmpty()) {
            return new Resolution(
                    id, region, RouteSelection.NONE, notListed(id, region), unknown, knowledge(region, unknown));
        }
        RouteSelection selection = RouteSelection.among(found.get(), criteria, countries, own);
        return new Resolution(
                id, region, selection, problem(found.get(), selection, criteria), unknown, knowledge(region, unknown));
    }

    private @Nullable RouteProblem problem(ModelInRegion found, RouteSelection selection, RouteCriteria criteria) {
        if (selection.best().isPresent()) {
            return null;
        }
        RouteSelection otherwise = RouteSelection.among(found, criteria.throughAny(), countries, own);
        return UnlistedProfileProblem.problem(catalog, found, criteria, otherwise)
                .orElseGet(() -> notCallable(found, selection, criteria, criteria::considers));
    }

    /** Lists every route of a model that meets the criteria, whatever profile they ask for. */
    public RouteListing routes(ModelId id, RouteCriteria criteria) {
        RouteCriteria asked = new RouteCriteria(criteria.from(), criteria.via(), criteria.residency());
        Region from = criteria.from();
        if (from != null) {
            return routesFrom(from, id, asked, unknown(from));
        }
        RegionRanking ranking = rankByAnyMode(id, asked);
        return ranking.best()
                .map(ranked -> routesFrom(ranked.region(), id, asked, unknown(ranking, ranked.region())))
                .orElseGet(() -> new RouteListing(
                        id, null, List.of(), nowhereCallable(ranking, asked), ranking.unknown(), ranking.knowledge()));
    }

    private RouteListing routesFrom(Region region, ModelId id, RouteCriteria criteria, List<UnknownCall> unknown) {
        Optional<ModelInRegion> found = find(id, region);
        if (found.isEmpty()) {
            return new RouteListing(id, region, List.of(), notListed(id, region), unknown, knowledge(region, unknown));
        }
        RouteSelection selection = RouteSelection.amongAll(found.get(), criteria, countries, own);
        List<RouteListing.Entry> entries = entries(selection);
        RouteProblem problem = entries.isEmpty()
                ? notCallable(
                        found.get(), selection, criteria, call -> criteria.via() == null || criteria.considers(call))
                : null;
        return new RouteListing(id, region, entries, problem, unknown, knowledge(region, unknown));
    }

    /** Lists the route to a target of the account's own that was named by itself; {@code named} as {@link #resolve}. */
    public RouteListing routes(List<Target> named, RouteCriteria criteria) {
        Resolution resolution = resolve(named, criteria);
        return new RouteListing(
                resolution.modelId(),
                resolution.region(),
                entries(resolution.selection()),
                resolution.problem(),
                resolution.unknown(),
                resolution.knowledge());
    }

    private List<RouteListing.Entry> entries(RouteSelection selection) {
        return selection.candidates().stream()
                .map(route -> new RouteListing.Entry(route, unscannable(route), DeniedDestinations.of(catalog, route)))
                .toList();
    }

    /** Ranks by the modes that need no preparation, or else by those that have to be asked for. */
    private RegionRanking rankByAnyMode(ModelId id, RouteCriteria criteria) {
        RegionRanking usual = rank(id, criteria);
        if (criteria.via() != null || usual.best().isPresent()) {
            return usual;
        }
        return Stream.of(InvocationMode.APPLICATION_PROFILE, InvocationMode.PROVISIONED)
                .map(mode -> rank(id, criteria.via(mode)))
                .filter(ranking -> ranking.best().isPresent())
                .findFirst()
                .orElse(usual);
    }

    private RegionRanking rank(ModelId id, RouteCriteria criteria) {
        return new RegionRanker(catalog, own).rank(id, new RankingCriteria(List.of(), criteria));
    }

    private Optional<ModelInRegion> find(ModelId id, Region region) {
        return catalog.region(region).flatMap(known -> ModelInRegion.callable(known, id));
    }

    /** Returns the unknown calls of a region; an answer about one region depends on that region alone. */
    private List<UnknownCall> unknown(Region from) {
        return catalog.region(from).map(CatalogRegion::unknownCalls).orElse(List.of());
    }

    private Knowledge knowledge(Region region, List<UnknownCall> unknown) {
        return Knowledge.of(unknown).and(catalog.knowledge(region));
    }

    /**
     * Returns the calls that could make another region the best, and those that could change the answer about this one.
     */
    private List<UnknownCall> unknown(RegionRanking ranking, Region from) {
        return UnknownCall.union(ranking.unknown(), unknown(from));
    }

    private List<Region> unscannable(Route route) {
        return route.destinations().regions().stream()
                .filter(region -> !isScannable(region))
                .toList();
    }

    /**
     * Returns whether the account can scan a region. A region that EC2 does not list counts as out of reach, unless EC2
     * could not be asked.
     */
    private boolean isScannable(Region region) {
        CatalogRegion known = catalog.everywhere().get(region);
        return known == null ? !catalog.regionsKnown() : !known.status().isClosed();
    }

    private RouteProblem notListed(ModelId id, Region region) {
        List<Region> elsewhere = catalog.regionsOf(id);
        String hint = elsewhere.isEmpty()
                ? ""
                : "; it is listed in " + elsewhere.stream().map(Region::id).collect(Collectors.joining(", "));
        return catalog.availability(id, region) == Availability.UNKNOWN
                ? new RouteProblem(
                        RouteProblem.Reason.LISTING_UNKNOWN,
                        "whether " + region + " lists " + id + " is not known" + hint)
                : new RouteProblem(
                        RouteProblem.Reason.NOT_LISTED, region + " does not list " + id + because(region) + hint);
    }

    private String because(Region region) {
        return catalog.region(region)
                .flatMap(CatalogRegion::closure)
                .map(reason -> ", because " + reason)
                .orElse("");
    }

    private RouteProblem notCallable(
            ModelInRegion found, RouteSelection selection, RouteCriteria criteria, Predicate<ListCall> calls) {
        Optional<CatalogRegion> origin = catalog.region(found.region());
        String reasons = origin.map(from -> selection.explainNone(found, from, calls, criteria, own))
                .orElse("");
        ModelId id = found.model().modelId();
        return origin.flatMap(from -> UnreadProfiles.explain(from, calls)).isPresent()
                ? new RouteProblem(
                        RouteProblem.Reason.LISTING_UNKNOWN,
                        "whether " + id + " can be called as asked from " + found.region() + " is not known: "
                                + reasons)
                : new RouteProblem(
                        RouteProblem.Reason.NOT_CALLABLE,
                        id + " cannot be called as asked from " + found.region() + ": " + reasons);
    }

    /**
     * Returns the problem of a model that cannot be called as asked from any region: the alternative that is nearest to
     * the residency, and each reason once with its regions.
     *
     * @param ranking a ranking of a model, without regions and made with the same criteria
     * @throws NullPointerException if the ranking has no model
     */
    public RouteProblem nowhereCallable(RegionRanking ranking, RouteCriteria criteria) {
        ModelId id = requireNonNull(ranking.modelId(), "the ranking has no model");
        List<String> reasons = ranking.reasons();
        List<String> details = new ArrayList<>(new ResidencyAlternative(catalog, countries).lines(id, criteria));
        details.addAll(reasons);
        return new RouteProblem(
                RouteProblem.Reason.NOT_CALLABLE_ANYWHERE,
                id + " cannot be called as asked from any region"
                        + (reasons.isEmpty() || !ranking.unknown().isEmpty() ? " that is known" : ""),
                details);
    }
}

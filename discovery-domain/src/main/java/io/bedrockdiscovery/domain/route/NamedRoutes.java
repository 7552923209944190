package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.lookup.ModelNameResolver;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.target.OwnTargets;
import java.util.List;
import java.util.Optional;

/** Answers questions about calling a model that is named as users name it. Immutable. */
public final class NamedRoutes {
    private final Catalog catalog;
    private final OwnTargets own;
    private final RouteResolver resolver;

    /** Creates the answers over a catalogue that knows of no targets of the account's own. */
    public NamedRoutes(Catalog catalog) {
        this(catalog, OwnTargets.NOT_ASKED);
    }

    /** Creates the answers over a catalogue and the targets of the account's own that were asked for. */
    public NamedRoutes(Catalog catalog, OwnTargets own) {
        this.catalog = requireNonNull(catalog, "catalog is null");
        this.own = requireNonNull(own, "own is null");
        this.resolver = new RouteResolver(catalog, own);
    }

    /** Resolves a name to the route to take. */
    public Resolution resolve(String name, RouteCriteria criteria) {
        NameMatch match = match(name);
        return match instanceof NameMatch.Found found
                ? resolver.resolve(found.modelId(), criteria.refinedBy(found)).named(found)
                : new Resolution(
                        null,
                        criteria.from(),
                        RouteSelection.NONE,
                        problem(name, match),
                        catalog.unknownCalls(),
                        catalog.knowledge());
    }

    /** Lists every route of the model that a name means. */
    public RouteListing routes(String name, RouteCriteria criteria) {
        NameMatch match = match(name);
        return match instanceof NameMatch.Found found
                ? resolver.routes(
                                found.modelId(),
                                criteria.callingFrom(criteria.from() == null ? found.from() : criteria.from()))
                        .named(found)
                : new RouteListing(
                        null,
                        criteria.from(),
                        List.of(),
                        problem(name, match),
                        catalog.unknownCalls(),
                        catalog.knowledge());
    }

    /** Writes the policy for the route that {@link #resolve} picks. */
    public IamPolicy policy(String name, RouteCriteria criteria) {
        return policy(resolve(name, criteria));
    }

    /** Writes the policy for the route of a resolution. */
    public IamPolicy policy(Resolution resolution) {
        ModelId id = resolution.modelId();
        Region region = resolution.region();
        Optional<Route> route = resolution.route();
        if (id == null || region == null || route.isEmpty()) {
            RouteProblem problem = resolution.problem();
            return IamPolicy.none(IamPolicy.Reason.NO_ROUTE, problem == null ? "there is no route" : problem.line());
        }
        return catalog.region(region)
                .flatMap(known -> ModelInRegion.callable(known, id))
                .map(source -> IamPolicyWriter.write(source, route.get()))
                .orElseGet(() -> IamPolicy.none(IamPolicy.Reason.NO_ROUTE, "there is no route"));
    }

    /** Ranks the regions for calls of the model that a name means; without a model the ranking is empty. */
    public RegionRanking rank(String name, RankingCriteria criteria) {
        return match(name) instanceof NameMatch.Found found
                ? new RegionRanker(catalog, own)
                        .rank(
                                found.modelId(),
                                new RankingCriteria(
                                        criteria.preferred(), criteria.route().refinedBy(found)))
                : new RegionRanking(null, List.of(), List.of(), catalog.unknownCalls(), catalog.knowledge());
    }

    private NameMatch match(String name) {
        return new ModelNameResolver(catalog).find(name);
    }

    private static RouteProblem problem(String name, NameMatch match) {
        return new RouteProblem(reason(match), match.explain(name));
    }

    private static RouteProblem.Reason reason(NameMatch match) {
        if (match instanceof NameMatch.Other) {
            return RouteProblem.Reason.NAME_IS_ANOTHER_TARGET;
        }
        return match instanceof NameMatch.Ambiguous
                ? RouteProblem.Reason.NAME_AMBIGUOUS
                : RouteProblem.Reason.NAME_NOT_FOUND;
    }
}

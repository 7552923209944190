package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.route.NamedRoutes;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.target.OwnTargets;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.domain.target.TargetLists;

/** Answers about calling a model from what is cached. */
final class CachedRoutes {
    private CachedRoutes() {}

    /** Returns the answers, with the cached targets of the account's own where the criteria ask for such a mode. */
    static NamedRoutes of(Catalog catalog, TargetLists targets, RouteCriteria criteria) {
        InvocationMode via = criteria.via();
        return via == null || !via.isOwnTarget()
                ? new NamedRoutes(catalog)
                : new NamedRoutes(
                        catalog,
                        OwnTargets.of(targets.cached(
                                catalog.owner(),
                                catalog.regions().keySet(),
                                TargetKind.of(via).calls())));
    }
}

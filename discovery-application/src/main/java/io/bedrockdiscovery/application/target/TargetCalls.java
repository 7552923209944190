package io.bedrockdiscovery.application.target;

import io.bedrockdiscovery.application.recording.Recording;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.target.OwnTargets;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the list calls for targets that a question needs, or reads them from the cache. */
public final class TargetCalls {
    private TargetCalls() {}

    /** Makes calls in those of the regions where the account can call anything. */
    public static TargetReport make(
            Session session, Catalog catalog, Collection<Region> regions, Set<TargetCall> calls) {
        List<Region> open =
                regions.stream().filter(region -> isOpen(catalog, region)).toList();
        session.basis().lookedAt(calls);
        BedrockDiscovery discovery = session.discovery();
        return session.isCached()
                ? discovery.cachedTargets(open, calls)
                : session.monitored(() -> discovery.targets(open, calls, ScanRequest.DEFAULT_DEADLINE));
    }

    /**
     * Makes the calls that the criteria of a route ask for: none unless they name a mode of the account's own targets.
     */
    public static OwnTargets forRoute(Session session, Catalog catalog, ModelId model, RouteCriteria criteria) {
        InvocationMode via = criteria.via();
        if (via == null || !via.isOwnTarget()) {
            return OwnTargets.NOT_ASKED;
        }
        Region from = criteria.from();
        Collection<Region> regions = from == null ? catalog.regionsOf(model) : List.of(from);
        return OwnTargets.of(make(session, catalog, regions, calls(via)));
    }

    /** Returns the calls that tell of the routes in a mode. A throughput of a custom model is no route to a model. */
    static Set<TargetCall> calls(InvocationMode via) {
        return via == InvocationMode.PROVISIONED
                ? Set.of(TargetCall.PROVISIONED_THROUGHPUTS)
                : TargetKind.of(via).calls();
    }

    /** Returns a recording of everything that is known, cached lists of targets included. */
    public static Recording recording(Session session, Catalog catalog) {
        BedrockDiscovery discovery = session.discovery();
        Map<RegionalTargetCall, Observation<TargetEntry>> targets = new HashMap<>(discovery
                .cachedTargets(catalog.regions().keySet(), EnumSet.allOf(TargetCall.class))
                .observations());
        targets.values().removeIf(seen -> !seen.wasAsked());
        return Recording.of(discovery.catalog(), targets, session.now());
    }

    private static boolean isOpen(Catalog catalog, Region region) {
        return catalog.region(region)
                .map(CatalogRegion::status)
                .filter(status -> status == RegionStatus.KNOWN || !status.isKnowledge())
                .isPresent();
    }
}

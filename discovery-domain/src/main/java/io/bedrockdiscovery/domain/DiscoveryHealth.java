package io.bedrockdiscovery.domain;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;

/**
 * The health of a discovery, for an endpoint of the application: ok if everything is known, a warning if a part is unknown
 * or stale, a problem if no model is known because something failed, and unknown before the first answers. Asks AWS nothing.
 */
public final class DiscoveryHealth implements HealthCheck {
    private static final String WAIT = "wait for the next refresh, or look at its report";

    private final BedrockDiscovery discovery;

    /** Creates the health of a discovery. */
    public DiscoveryHealth(BedrockDiscovery discovery) {
        this.discovery = requireNonNull(discovery, "discovery is null");
    }

    @Override
    public String name() {
        return "bedrock";
    }

    /** Returns the state of what is known now; throws what {@link BedrockDiscovery#catalog} throws. */
    @Override
    public Health check() {
        Catalog catalog = discovery.catalog();
        int models = catalog.regionsByModel().size();
        List<UnknownCall> unknown = catalog.unknownCalls();
        Knowledge knowledge = catalog.knowledge(unknown);
        if (models == 0) {
            return withoutModels(knowledge);
        }
        String known = models + (models == 1 ? " model known" : " models known");
        if (!knowledge.isKnown()) {
            long regions = unknown.stream().map(UnknownCall::region).distinct().count();
            return Health.warning(
                    known + "; " + regions + (regions == 1 ? " region" : " regions") + " only in part: "
                            + reason(knowledge),
                    WAIT);
        }
        long stale =
                catalog.regions().values().stream().filter(catalog::isStale).count();
        return stale == 0
                ? Health.ok(known)
                : Health.warning(known + ", stale in " + stale + (stale == 1 ? " region" : " regions"), WAIT);
    }

    private static Health withoutModels(Knowledge knowledge) {
        if (knowledge instanceof Knowledge.NotAsked) {
            return Health.unknown(reason(knowledge));
        }
        return Health.problem(
                knowledge.isKnown() ? "no region lists a model" : "no model known: " + reason(knowledge),
                "look at credentials, permissions and network");
    }

    private static String reason(Knowledge knowledge) {
        return knowledge instanceof Knowledge.Unknown unknown
                ? unknown.reason().message()
                : "not every region has answered yet";
    }
}

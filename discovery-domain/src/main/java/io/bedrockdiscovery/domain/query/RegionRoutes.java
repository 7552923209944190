package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every way to call a model from a region, and where each may run.
 *
 * @param region from where; null where no region was named and none lists the model
 * @param routes the one to prefer first
 * @param problem why there is none, in a line for people; null where there is one
 * @param unknown calls that could change the answer
 */
public record RegionRoutes(
        ModelId modelId,
        @Nullable Region region,
        List<Reach> routes,
        @Nullable String problem,
        List<UnknownCall> unknown) {
    public RegionRoutes {
        requireNonNull(modelId, "modelId is null");
        routes = List.copyOf(routes);
        unknown = List.copyOf(unknown);
    }

    /**
     * A route and how far it reaches.
     *
     * @param unscannable destinations that this account cannot scan: not opted in, or unknown to its EC2; sorted
     */
    public record Reach(Route route, List<Region> unscannable) {
        public Reach {
            requireNonNull(route, "route is null");
            unscannable = List.copyOf(unscannable);
        }
    }

    /** The same of a model that was named in this way: what could change the meaning of the name is unknown as well. */
    public RegionRoutes named(Naming.Found naming) {
        return new RegionRoutes(modelId, region, routes, problem, UnknownCall.union(unknown, naming.unknown()));
    }
}

package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every route of a model from a region, with the destinations that are out of reach.
 *
 * @param modelId the model; null where the name does not identify one
 * @param region the region to call from; null where none was named and the model cannot be called from any
 * @param entries the routes, in the order of preference
 * @param problem the reason why there is no route; null where there is one
 * @param unknown the calls that could change this answer
 * @param knowledge the degree to which this answer is known
 */
public record RouteListing(
        @Nullable ModelId modelId,
        @Nullable Region region,
        List<Entry> entries,
        @Nullable RouteProblem problem,
        List<UnknownCall> unknown,
        Knowledge knowledge) {
    public RouteListing {
        entries = List.copyOf(entries);
        unknown = List.copyOf(unknown);
        requireNonNull(knowledge, "knowledge is null");
    }

    /**
     * A route and the part of its destinations that is out of reach.
     *
     * @param unscannable the destinations that this account cannot scan: not opted in, denied, or not listed by EC2;
     *     sorted
     * @param denied the destinations among them that a policy of the account's organization denies; sorted
     */
    public record Entry(Route route, List<Region> unscannable, List<Region> denied) {
        public Entry {
            requireNonNull(route, "route is null");
            unscannable = List.copyOf(unscannable);
            denied = List.copyOf(denied);
        }
    }

    /** Returns this answer for a name that was resolved with these unknown calls, which could change it as well. */
    public RouteListing named(NameMatch.Found match) {
        return new RouteListing(
                modelId,
                region,
                entries,
                problem,
                UnknownCall.union(unknown, match.unknown()),
                knowledge.and(match.knowledge()));
    }
}

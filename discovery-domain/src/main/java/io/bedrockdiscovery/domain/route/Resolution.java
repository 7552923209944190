package io.bedrockdiscovery.domain.route;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The string to pass as {@code modelId} to call a model, or the reason why there is none.
 *
 * @param modelId the model; null where the name does not identify one
 * @param region the region to call from; null where none was named and the model cannot be called as asked from any
 * @param selection the routes from that region
 * @param problem the reason why there is no route; null where there is one
 * @param unknown the calls that could change this answer
 * @param knowledge the degree to which this answer is known
 */
public record Resolution(
        @Nullable ModelId modelId,
        @Nullable Region region,
        RouteSelection selection,
        @Nullable RouteProblem problem,
        List<UnknownCall> unknown,
        Knowledge knowledge) {
    public Resolution {
        requireNonNull(selection, "selection is null");
        unknown = List.copyOf(unknown);
        requireNonNull(knowledge, "knowledge is null");
    }

    /** Returns the route to take; empty where there is none, for the reason that {@link #problem} gives. */
    public Optional<Route> route() {
        return problem == null ? selection.best() : Optional.empty();
    }

    /**
     * Returns the route to take.
     *
     * @throws NoRouteException if there is none; its message is the problem's
     */
    public Route orElseThrow() {
        return route().orElseThrow(() -> new NoRouteException(
                problem == null ? new RouteProblem(RouteProblem.Reason.NOT_CALLABLE, "there is no route") : problem));
    }

    /** Returns this answer for a name that was resolved with these unknown calls, which could change it as well. */
    public Resolution named(NameMatch.Found match) {
        return new Resolution(
                modelId,
                region,
                selection,
                problem,
                UnknownCall.union(unknown, match.unknown()),
                knowledge.and(match.knowledge()));
    }
}

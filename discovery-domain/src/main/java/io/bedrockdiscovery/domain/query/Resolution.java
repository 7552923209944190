package io.bedrockdiscovery.domain.query;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to pass as {@code modelId} to call a model from a region.
 *
 * @param region from where; null where no region was named and none can call it as asked
 * @param choice the routes from there
 * @param problem why there is no route, in a line for people; null where there is one
 * @param unknown calls that could change the answer
 */
public record Resolution(
        ModelId modelId,
        @Nullable Region region,
        RouteChoice choice,
        @Nullable String problem,
        List<UnknownCall> unknown) {
    public Resolution {
        requireNonNull(modelId, "modelId is null");
        requireNonNull(choice, "choice is null");
        unknown = List.copyOf(unknown);
    }

    /** The same of a model that was named in this way: what could change the meaning of the name is unknown as well. */
    public Resolution named(Naming.Found naming) {
        return new Resolution(modelId, region, choice, problem, UnknownCall.union(unknown, naming.unknown()));
    }
}

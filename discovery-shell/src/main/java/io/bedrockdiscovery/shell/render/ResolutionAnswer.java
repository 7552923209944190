package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.query.Resolution;
import io.bedrockdiscovery.domain.query.Route;
import io.bedrockdiscovery.domain.query.RouteChoice;
import java.util.ArrayList;
import java.util.List;

/** What to pass as {@code modelId}; people get that alone, to use it in place. */
public record ResolutionAnswer(Resolution resolution) implements Answer {
    public ResolutionAnswer {
        requireNonNull(resolution, "resolution is null");
    }

    @Override
    public JsonObject json() {
        RouteChoice choice = resolution.choice();
        Route best = choice.best().orElse(null);
        return JsonObject.versioned()
                .with("modelId", resolution.modelId().value())
                .with(
                        "region",
                        resolution.region() == null ? null : resolution.region().id())
                .with("passAsModelId", best == null ? null : best.passAsModelId())
                .with("via", best == null ? null : best.via().word())
                .with("destinations", best == null ? null : Shapes.destinations(best.destinations()))
                .with("candidates", candidates(choice.candidates()))
                .with(
                        "rejected",
                        choice.rejected().stream()
                                .map(ResolutionAnswer::rejected)
                                .toList())
                .with("unknownRegions", Shapes.unknown(resolution.unknown()));
    }

    @Override
    public void write(Page page) {
        resolution.choice().best().ifPresent(route -> page.line(route.passAsModelId()));
    }

    private static List<JsonObject> candidates(List<Route> routes) {
        List<JsonObject> candidates = new ArrayList<>();
        for (Route route : routes) {
            candidates.add(new JsonObject()
                    .with("rank", candidates.size() + 1)
                    .with("passAsModelId", route.passAsModelId())
                    .with("via", route.via().word())
                    .with("destinations", Shapes.destinations(route.destinations())));
        }
        return candidates;
    }

    private static JsonObject rejected(RouteChoice.Rejected each) {
        return new JsonObject()
                .with("passAsModelId", each.route().passAsModelId())
                .with("via", each.route().via().word())
                .with("reason", each.reason());
    }
}

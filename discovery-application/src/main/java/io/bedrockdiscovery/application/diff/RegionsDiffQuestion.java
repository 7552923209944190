package io.bedrockdiscovery.application.diff;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.matrix.Matrix;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for the models that can be called from one region and not from another, or in different ways. */
public record RegionsDiffQuestion(Region left, Region right) implements Question {
    public RegionsDiffQuestion {
        requireNonNull(left, "left is null");
        requireNonNull(right, "right is null");
    }

    @Override
    public Response ask(Session session) {
        List<Region> named = Stream.of(left, right).distinct().toList();
        Catalog catalog = session.catalog(named);
        RegionNames.require(catalog, named, answer(null, List.of(), List.of()));
        Uncertainty uncertainty = Uncertainty.about(catalog, named);
        Matrix matrix = Matrix.of(catalog, catalog, named, any -> true);
        Side side = new Side(matrix);
        boolean known = named.stream().noneMatch(matrix::isUnknown);
        Comparison.Result result = known ? Comparison.of(side, side, List.of(new Comparison.Pair(left, right))) : null;
        List<String> unseen = named.stream()
                .filter(region -> !matrix.isUnknown(region))
                .flatMap(region -> UnseenRegions.of(catalog, region).stream())
                .toList();
        List<String> shown = named.stream()
                .flatMap(region -> UnseenRegions.of(catalog, region, List.of(ListCall.values())).stream())
                .toList();
        return Response.of(answer(result, uncertainty.unknown(), shown), uncertainty)
                .warning(unseen);
    }

    private DiffAnswer answer(Comparison.@Nullable Result result, List<UnknownCall> unknown, List<String> unseen) {
        return new DiffAnswer(
                left.id(),
                right.id(),
                result,
                unknown.stream().map(RegionsDiffQuestion::object).toList(),
                unseen,
                false);
    }

    static JsonObject object(UnknownCall call) {
        return new JsonObject()
                .with("region", call.region().id())
                .with("call", call.call().word())
                .with("reason", call.failure().reason().word());
    }
}

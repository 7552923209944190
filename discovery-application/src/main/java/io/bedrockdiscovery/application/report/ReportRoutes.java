package io.bedrockdiscovery.application.report;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.matrix.Matrix;
import io.bedrockdiscovery.application.matrix.MatrixRow;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.route.RouteResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The routes of every cell of a matrix. Many routes have the same destinations, so that these are listed once. */
final class ReportRoutes {
    private final JsonObject byModel = new JsonObject();
    private final Map<Destinations, Integer> destinations = new LinkedHashMap<>();

    private ReportRoutes() {}

    static ReportRoutes of(Matrix matrix) {
        ReportRoutes routes = new ReportRoutes();
        RouteResolver resolver = new RouteResolver(matrix.catalog());
        matrix.rows().forEach(row -> routes.add(row, resolver));
        return routes;
    }

    private void add(MatrixRow row, RouteResolver resolver) {
        JsonObject byRegion = new JsonObject();
        for (Region region : row.cells().keySet()) {
            List<RouteListing.Entry> entries =
                    resolver.routes(row.modelId(), RouteCriteria.from(region)).entries();
            byRegion.with(
                    region.id(),
                    entries.stream().map(entry -> route(entry.route())).toList());
        }
        byModel.with(row.modelId().value(), byRegion);
    }

    private JsonObject route(Route route) {
        int index = destinations.computeIfAbsent(route.destinations(), any -> destinations.size());
        return new JsonObject()
                .with("passAsModelId", route.passAsModelId())
                .with("via", route.via().word())
                .with("to", index);
    }

    /** Returns the routes by model and by region; the field {@code to} of each is an index of the destinations. */
    JsonObject byModel() {
        return byModel;
    }

    /** Returns the destinations of the routes. */
    List<JsonObject> destinations() {
        List<JsonObject> all = new ArrayList<>();
        destinations
                .keySet()
                .forEach(each -> all.add(new JsonObject()
                        .with("regions", each.regions().stream().map(Region::id).toList())
                        .with("anywhere", each.anywhere())
                        .with("complete", each.complete())));
        return all;
    }
}

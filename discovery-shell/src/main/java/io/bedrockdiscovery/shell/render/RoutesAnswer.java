package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.query.RegionRoutes;
import io.bedrockdiscovery.domain.query.RegionRoutes.Reach;

/** Every way to call a model from a region, and where each may run. */
public record RoutesAnswer(RegionRoutes routes) implements Answer {
    public RoutesAnswer {
        requireNonNull(routes, "routes is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("modelId", routes.modelId().value())
                .with("region", routes.region() == null ? null : routes.region().id())
                .with(
                        "routes",
                        routes.routes().stream().map(RoutesAnswer::reach).toList())
                .with("unknownRegions", Shapes.unknown(routes.unknown()));
    }

    @Override
    public void write(Page page) {
        page.heading(routes.modelId() + " from " + routes.region());
        Table table = new Table("PASS AS MODEL ID", "VIA", "NOT SCANNABLE", "MAY RUN IN");
        for (Reach each : routes.routes()) {
            table.row(
                    each.route().passAsModelId(),
                    each.route().via(),
                    Shapes.joined(each.unscannable()),
                    Shapes.destinationsText(each.route().destinations()));
        }
        page.table(table);
    }

    private static JsonObject reach(Reach each) {
        return new JsonObject()
                .with("passAsModelId", each.route().passAsModelId())
                .with("via", each.route().via().word())
                .with("destinations", Shapes.destinations(each.route().destinations()))
                .with("unscannable", Shapes.ids(each.unscannable()));
    }
}

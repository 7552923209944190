package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.BestRegions;
import io.bedrockdiscovery.domain.query.BestRegions.Dropped;
import io.bedrockdiscovery.domain.query.BestRegions.LatencySource;
import io.bedrockdiscovery.domain.query.BestRegions.Ranked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Regions to call a model from, the best first.
 *
 * @param limit how many of them to show; null for all
 */
public record BestRegionAnswer(BestRegions best, @Nullable Integer limit) implements Answer {
    public BestRegionAnswer {
        requireNonNull(best, "best is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("modelId", best.modelId().value())
                .with(
                        "ranking",
                        ranking().stream().map(BestRegionAnswer::ranked).toList())
                .with(
                        "dropped",
                        best.dropped().stream()
                                .map(each -> new JsonObject()
                                        .with("region", each.region().id())
                                        .with("reason", each.reason()))
                                .toList())
                .with("unknownRegions", Shapes.unknown(best.unknown()));
    }

    @Override
    public void write(Page page) {
        page.heading(best.modelId().value());
        Table table = new Table(">RANK", "REGION", ">LATENCY", "VIA", "PASS AS MODEL ID", "MAY RUN IN");
        for (Ranked each : ranking()) {
            table.row(
                    each.rank(),
                    each.region() + (each.preferred() ? " (preferred)" : "") + (each.stale() ? " (stale)" : ""),
                    Shapes.millis(each.latencyMillis()),
                    each.route().via(),
                    each.route().passAsModelId(),
                    Shapes.destinationsText(each.route().destinations()));
        }
        page.table(table);
        if (!best.dropped().isEmpty()) {
            page.heading("Not among them");
            regionsByReason().forEach((reason, regions) -> page.line(reason + ": " + Shapes.joined(regions)));
        }
    }

    private Map<String, List<Region>> regionsByReason() {
        return best.dropped().stream()
                .collect(Collectors.groupingBy(
                        Dropped::reason, LinkedHashMap::new, Collectors.mapping(Dropped::region, Collectors.toList())));
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid(
                "rank",
                "region",
                "preferred",
                "latencyMs",
                "latencySource",
                "via",
                "passAsModelId",
                "destinations",
                "stale");
        for (Ranked each : ranking()) {
            grid.row(
                    each.rank(),
                    each.region(),
                    each.preferred(),
                    each.latencyMillis(),
                    source(each),
                    each.route().via(),
                    each.route().passAsModelId(),
                    each.route().destinations().anywhere()
                            ? "anywhere"
                            : String.join(
                                    " ", Shapes.ids(each.route().destinations().regions())),
                    each.stale());
        }
        return grid;
    }

    private List<Ranked> ranking() {
        return limit == null
                ? best.ranking()
                : best.ranking().subList(0, Math.min(limit, best.ranking().size()));
    }

    private static JsonObject ranked(Ranked each) {
        return new JsonObject()
                .with("rank", each.rank())
                .with("region", each.region().id())
                .with("preferred", each.preferred())
                .with("latencyMs", each.latencyMillis())
                .with("latencySource", source(each))
                .with("via", each.route().via().word())
                .with("passAsModelId", each.route().passAsModelId())
                .with("destinations", Shapes.destinations(each.route().destinations()))
                .with("stale", each.stale());
    }

    private static @Nullable String source(Ranked each) {
        LatencySource source = each.latencySource();
        return source == null ? null : source.word();
    }
}

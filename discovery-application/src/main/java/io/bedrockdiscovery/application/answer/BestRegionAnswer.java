package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Column;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.application.lifecycle.LifecycleFields;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.application.lifecycle.RegionLifecycles;
import io.bedrockdiscovery.application.unseen.UnseenLists;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.route.RegionRanking.Dropped;
import io.bedrockdiscovery.domain.route.RegionRanking.LatencySource;
import io.bedrockdiscovery.domain.route.RegionRanking.Placement;
import io.bedrockdiscovery.domain.route.RegionRanking.Ranked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Regions to call a model from, best first.
 *
 * @param lifecycles the lifecycles of the model in the regions of the ranking
 * @param limit the number of regions to show; null for all
 */
public record BestRegionAnswer(
        RegionRanking ranking,
        RegionLifecycles lifecycles,
        @Nullable Integer limit) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("modelId", "ranking", "dropped", "unknownRegions");
    private static final String TIES =
            "Latencies that differ by no more than the noise of their measurement are ties; names decide those.";
    private static final Columns<Dropped> DROPPED = new Columns<Dropped>()
            .field("region", dropped -> dropped.region().id())
            .field("reason", Dropped::message);

    public BestRegionAnswer {
        requireNonNull(ranking, "ranking is null");
        requireNonNull(lifecycles, "lifecycles is null");
    }

    /** Returns the answer about a model that was not found. */
    public static Answer none(List<UnknownCall> unknown) {
        return new NullAnswer(SHAPE.versioned().with("unknownRegions", AnswerFields.unknown(unknown)));
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("modelId", AnswerFields.id(ranking.modelId()))
                .with("ranking", columns().json(shown()))
                .with("dropped", DROPPED.json(ranking.dropped()))
                .with("unknownRegions", AnswerFields.unknown(ranking.unknown()));
    }

    @Override
    public void write(DocumentWriter document) {
        List<Ranked> shown = shown();
        if (!shown.isEmpty()) {
            Ranked best = shown.get(0);
            document.heading("Best: " + best.region() + ", pass " + best.route().passAsModelId());
        }
        document.table(columns().table(shown));
        if (shown.stream().anyMatch(each -> ranking.placement(each) == Placement.TIE)) {
            document.line(TIES);
        }
        if (!ranking.dropped().isEmpty()) {
            document.heading("Left out (" + ranking.dropped().size() + ")");
            regionsByReason()
                    .forEach((reason, regions) ->
                            document.line(RegionGroups.counts(regions.size() + "  " + reason + ": ", regions)));
        }
        if (!ranking.unknown().isEmpty()) {
            document.heading("Not known, so that there may be better ones");
            UnseenLists.linesOf(ranking.unknown()).forEach(document::line);
        }
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(columns().rows(shown()));
    }

    private Map<String, List<Region>> regionsByReason() {
        return ranking.dropped().stream()
                .collect(Collectors.groupingBy(
                        Dropped::summary,
                        LinkedHashMap::new,
                        Collectors.mapping(Dropped::region, Collectors.toList())));
    }

    private Columns<Ranked> columns() {
        Columns<Ranked> columns = new Columns<Ranked>()
                .field("rank", Ranked::rank, ">RANK")
                .weight(5)
                .field("region", ranked -> ranked.region().id(), "REGION", BestRegionAnswer::marked)
                .always()
                .whole()
                .field("preferred", Ranked::preferred)
                .field("latencyMs", Ranked::latency, ">LATENCY", ranked -> AnswerFields.millisText(ranked.latency()))
                .weight(30)
                .field("latencySource", BestRegionAnswer::source)
                .heading("WHY", this::why)
                .weight(10)
                .field("via", ranked -> ranked.route().via().word(), "VIA")
                .whole()
                .weight(20)
                .field("passAsModelId", ranked -> ranked.route().passAsModelId(), "PASS AS MODEL ID")
                .whole()
                // The first line tells the one that all regions share.
                .weight(sharesOneId() ? Column.UNMISSED : Column.ALWAYS);
        if (lifecycles.anyReplaceable()) {
            columns.heading("LIFECYCLE", ranked -> LifecycleText.cell(lifecycles.in(ranked.region())))
                    .weight(15)
                    .heading("REPLACEMENTS", ranked -> LifecycleText.ids(lifecycles.in(ranked.region())))
                    .whole()
                    .weight(0);
        }
        return columns.field(
                        "destinations",
                        ranked -> AnswerFields.destinations(ranked.route().destinations()),
                        "MAY RUN IN",
                        ranked -> AnswerFields.destinationsText(ranked.route().destinations()))
                .whole()
                .weight(40)
                .field("stale", Ranked::stale)
                .field("lifecycle", ranked -> LifecycleFields.lifecycle(lifecycles.in(ranked.region())))
                .inSheet(ranked -> LifecycleFields.status(lifecycles.in(ranked.region())))
                .field("replacements", ranked -> LifecycleFields.replacements(lifecycles.in(ranked.region())));
    }

    private String why(Ranked ranked) {
        return switch (ranking.placement(ranked)) {
            case PREFERRED -> "preferred";
            case TIE -> "tie, by name";
            case UNMEASURED -> "not measured, by name";
            default -> "by latency";
        };
    }

    private boolean sharesOneId() {
        return shown().stream()
                        .map(ranked -> ranked.route().passAsModelId())
                        .distinct()
                        .count()
                == 1;
    }

    private List<Ranked> shown() {
        List<Ranked> all = ranking.ranking();
        return limit == null ? all : all.subList(0, Math.min(limit, all.size()));
    }

    private static String marked(Ranked ranked) {
        return ranked.region() + (ranked.preferred() ? " (preferred)" : "") + (ranked.stale() ? " (stale)" : "");
    }

    private static @Nullable String source(Ranked ranked) {
        LatencySource source = ranked.latencySource();
        return source == null ? null : source.word();
    }
}

package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import java.util.List;
import java.util.stream.Collectors;

/** What a scan has learnt. */
public record ScanAnswer(ScanReport report, List<String> warnings) implements Answer {
    public ScanAnswer {
        requireNonNull(report, "report is null");
        warnings = List.copyOf(warnings);
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("account", report.account())
                .with("partition", report.partition().id())
                .with("startedAt", report.startedAt())
                .with("finishedAt", report.finishedAt())
                .with("elapsedMs", report.elapsed().toMillis())
                .with("regionsKnown", report.regionsKnown())
                .with("regions", report.regions().stream().map(this::region).toList())
                .with("totals", totals(report.totals()))
                .with("warnings", warnings);
    }

    @Override
    public void write(Page page) {
        Table table = new Table("REGION", "STATUS", ">MODELS", ">PROFILES", ">LATENCY", "WHY");
        for (RegionReport region : report.regions()) {
            RegionKnowledge known = region.knowledge();
            table.row(
                    region.region(),
                    Cell.of(known.status(), Shapes.tone(known)),
                    Shapes.models(known),
                    Shapes.profiles(known),
                    Shapes.millis(region.latencyMillis()),
                    Cell.of(why(known), Tone.PLAIN));
        }
        page.table(table).line("").line(summary(report.totals()));
    }

    private JsonObject region(RegionReport region) {
        RegionKnowledge known = region.knowledge();
        JsonObject calls = new JsonObject();
        for (CallKind call : CallKind.values()) {
            calls.with(call.word(), call(region, call));
        }
        return new JsonObject()
                .with("region", region.region().id())
                .with("status", known.status().word())
                .with("models", Shapes.models(known))
                .with("profiles", Shapes.profiles(known))
                .with("latencyMs", region.latencyMillis())
                .with("calls", calls);
    }

    private JsonObject call(RegionReport region, CallKind call) {
        return CallShape.of(
                region.knowledge(), call, report.catalog(), region.called().contains(call));
    }

    private String why(RegionKnowledge region) {
        String unknown = region.unknownCalls().stream()
                .map(UnknownCall::failure)
                .distinct()
                .map(failure -> failure.reason() + ": " + failure.message())
                .collect(Collectors.joining("; "));
        boolean stale = report.catalog().isStale(region);
        return (stale ? "stale" : "") + (stale && !unknown.isEmpty() ? "; " : "") + unknown;
    }

    private static JsonObject totals(ScanTotals totals) {
        return new JsonObject()
                .with("regions", totals.regions())
                .with("known", totals.regions(RegionStatus.KNOWN))
                .with("partial", totals.regions(RegionStatus.PARTIAL))
                .with("unknown", totals.regions(RegionStatus.UNKNOWN))
                .with("notOptedIn", totals.regions(RegionStatus.NOT_OPTED_IN))
                .with("notOffered", totals.regions(RegionStatus.NOT_OFFERED))
                .with("models", totals.models())
                .with("distinctModels", totals.distinctModels())
                .with("profiles", totals.profiles())
                .with("distinctProfiles", totals.distinctProfiles())
                .with("associations", totals.associations());
    }

    private String summary(ScanTotals totals) {
        StringBuilder line = new StringBuilder();
        line.append(Count.of(totals.regions(), "region")).append(" (");
        String states = List.of(RegionStatus.values()).stream()
                .filter(status -> totals.regions(status) > 0)
                .map(status -> totals.regions(status) + " " + status)
                .collect(Collectors.joining(", "));
        return line.append(states)
                .append("), ")
                .append(Count.of(totals.distinctModels(), "model"))
                .append(" in ")
                .append(Count.of(totals.models(), "listing"))
                .append(", ")
                .append(Count.of(totals.distinctProfiles(), "profile"))
                .append(" in ")
                .append(Count.of(totals.profiles(), "listing"))
                .append(", ")
                .append(Count.of(totals.associations(), "association"))
                .append(called() ? ", in " + report.elapsed().toMillis() + " ms" : ", all from memory")
                .toString();
    }

    private boolean called() {
        return report.regions().stream().anyMatch(region -> !region.called().isEmpty());
    }
}

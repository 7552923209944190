package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report of a scan. */
public record ScanAnswer(ScanReport report, List<String> warnings) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of(
            "account",
            "partition",
            "startedAt",
            "finishedAt",
            "elapsedMs",
            "regionsKnown",
            "regions",
            "totals",
            "warnings");

    public ScanAnswer {
        requireNonNull(report, "report is null");
        warnings = List.copyOf(warnings);
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("account", report.account())
                .with("partition", report.partition().id())
                .with("startedAt", report.startedAt())
                .with("finishedAt", report.finishedAt())
                .with("elapsedMs", report.elapsed().toMillis())
                .with("regionsKnown", report.regionsKnown())
                .with("regions", columns().json(report.regions()))
                .with("totals", totals(report.totals()))
                .with("warnings", warnings);
    }

    @Override
    public void write(DocumentWriter document) {
        document.table(columns().table(report.regions())).line("").line(summary(report.totals()));
    }

    private Columns<RegionReport> columns() {
        return new Columns<RegionReport>()
                .field("region", each -> each.region().id(), "REGION")
                .field(
                        "status",
                        each -> each.known().status().word(),
                        "STATUS",
                        each -> Cell.of(each.known().status(), AnswerFields.style(each.known())))
                .field("models", each -> AnswerFields.models(each.known()), ">MODELS")
                .field("profiles", each -> AnswerFields.profiles(each.known()), ">PROFILES")
                .field("latencyMs", this::latency, ">LATENCY", each -> AnswerFields.millisText(latency(each)))
                .field("calls", each -> CallFields.of(each.known(), report.catalog(), each.called()))
                .heading("WHY", each -> Cell.of(reasons(each.known()), Style.PLAIN));
    }

    private @Nullable Duration latency(RegionReport region) {
        return report.catalog().latencies().call(region.region()).orElse(null);
    }

    private String reasons(CatalogRegion region) {
        String unknown = region.unknownCalls().stream()
                .map(UnknownCall::failure)
                .distinct()
                .map(failure -> failure.reason() + ": " + failure.message())
                .collect(Collectors.joining("; "));
        boolean stale = report.catalog().isStale(region);
        String denied = region.denial().map(Failure::message).orElse("");
        return (stale ? "stale" : "") + (stale && !unknown.isEmpty() ? "; " : "") + unknown + denied;
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
        String states = Arrays.stream(RegionStatus.values())
                .filter(status -> totals.regions(status) > 0)
                .map(status -> totals.regions(status) + " " + status)
                .collect(Collectors.joining(", "));
        boolean called =
                report.regions().stream().anyMatch(region -> !region.called().isEmpty());
        return Plural.of(totals.regions(), "region") + " (" + states + "), "
                + Plural.of(totals.distinctModels(), "model") + " in "
                + Plural.of(totals.models(), "listing") + ", "
                + Plural.of(totals.distinctProfiles(), "profile") + " in "
                + Plural.of(totals.profiles(), "listing") + ", "
                + Plural.of(totals.associations(), "association")
                + (called ? ", in " + report.elapsed().toMillis() + " ms" : ", all from the cache");
    }
}

package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.changes.NewsLines;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.application.lifecycle.NextEnds;
import io.bedrockdiscovery.application.summary.ScanHeadline;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report of a scan.
 *
 * @param all whether users see every region, instead of only those that were not answered in full
 */
public record ScanAnswer(ScanReport report, List<String> warnings, boolean all) implements Answer {
    /** The number of regions with one and the same reason up to which each has a row of its own. */
    private static final int MOST_ALIKE = 4;

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
                .with("regions", fields().json(report.regions()))
                .with("totals", totals(report.totals()))
                .with("warnings", warnings);
    }

    @Override
    public void write(DocumentWriter document) {
        document.line(ScanHeadline.of(report));
        if (ScanHeadline.asked(report)) {
            NewsLines.write(report, document);
        }
        List<RegionReport> shown = report.regions().stream()
                .filter(each -> all || isRemarkable(each.known()))
                .toList();
        if (!shown.isEmpty()) {
            document.line("");
            writeRegions(shown, document);
            document.line("");
        }
        NextEnds.lines(report.regions().stream().map(RegionReport::known).toList(), report.finishedAt())
                .forEach(document::line);
        if (!all) {
            closed(document, "Not opted in", RegionStatus.NOT_OPTED_IN);
            closed(document, "Bedrock is not offered", RegionStatus.NOT_OFFERED);
            document.line("Every region: scan --cached --all, or regions");
        }
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(
                columns().field("reasons", each -> briefReasons(each.known())).rows(report.regions()));
    }

    private void writeRegions(List<RegionReport> shown, DocumentWriter document) {
        if (all) {
            document.table(columns().table(shown));
            return;
        }
        boolean kept = shown.stream().anyMatch(each -> report.catalog().isStale(each.known()));
        document.line(
                kept
                        ? "Not answered in full; earlier answers are kept, and marked as stale:"
                        : "Not answered in full:");
        Map<String, List<RegionReport>> alike = shown.stream()
                .collect(Collectors.groupingBy(this::stateAndReasons, LinkedHashMap::new, Collectors.toList()));
        List<RegionReport> single = alike.values().stream()
                .filter(group -> group.size() <= MOST_ALIKE)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RegionReport::region))
                .toList();
        if (!single.isEmpty()) {
            document.table(columns().table(single));
        }
        alike.forEach((reasons, group) -> {
            if (group.size() > MOST_ALIKE) {
                document.line(RegionGroups.counts(
                        Plural.of(group.size(), "region") + " " + reasons + ": ",
                        group.stream().map(RegionReport::region).toList()));
            }
        });
    }

    private String stateAndReasons(RegionReport region) {
        String reasons = reasons(region.known());
        return AnswerFields.statusText(region.known()) + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    private boolean isRemarkable(CatalogRegion region) {
        return switch (region.status()) {
            case KNOWN -> report.catalog().isStale(region);
            case NOT_OPTED_IN, NOT_OFFERED -> false;
            case PARTIAL, UNKNOWN, DENIED -> true;
        };
    }

    private void closed(DocumentWriter document, String words, RegionStatus status) {
        List<Region> regions = report.regions().stream()
                .filter(each -> each.known().status() == status)
                .map(RegionReport::region)
                .toList();
        if (!regions.isEmpty()) {
            document.line(RegionGroups.counts(words + " (" + regions.size() + "): ", regions));
        }
    }

    /** Returns the columns with the calls as objects, which no spreadsheet has room for. */
    private Columns<RegionReport> fields() {
        return columns().field("calls", each -> CallFields.of(each.known(), report.catalog(), each.called()));
    }

    private Columns<RegionReport> columns() {
        return new Columns<RegionReport>()
                .field("region", each -> each.region().id(), "REGION")
                .field(
                        "status",
                        each -> each.known().status().word(),
                        "STATUS",
                        each -> Cell.of(AnswerFields.statusText(each.known()), AnswerFields.style(each.known())))
                .always()
                .whole()
                .field("models", each -> AnswerFields.models(each.known()), ">MODELS")
                .field("profiles", each -> AnswerFields.profiles(each.known()), ">PROFILES")
                .field("latencyMs", this::latency, ">LATENCY", each -> AnswerFields.millisText(latency(each)))
                .weight(10)
                .heading("WHY", each -> Cell.of(reasons(each.known())).orBriefly(briefReasons(each.known())))
                .weight(30);
    }

    private @Nullable Duration latency(RegionReport region) {
        return report.catalog().latencies().call(region.region()).orElse(null);
    }

    private String reasons(CatalogRegion region) {
        String unknown = region.unknownCalls().stream()
                .map(UnknownCall::failure)
                .distinct()
                .map(failure -> failure.reason().text() + ": " + failure.message())
                .collect(Collectors.joining("; "));
        boolean stale = report.catalog().isStale(region);
        String denied = region.denial().map(Failure::message).orElse("");
        return (stale ? "stale" : "") + (stale && !unknown.isEmpty() ? "; " : "") + unknown + denied;
    }

    /** Returns the kinds of the reasons, which a warning explains. */
    private String briefReasons(CatalogRegion region) {
        Stream<String> unknown = region.unknownCalls().stream()
                .map(call -> call.failure().reason().text());
        return Stream.concat(report.catalog().isStale(region) ? Stream.of("stale") : Stream.of(), unknown)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Returns the sums of a scan as an object. */
    public static JsonObject totals(ScanTotals totals) {
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
}

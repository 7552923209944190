package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.RegionCountries;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.shell.render.ScanAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks AWS for what is missing, or for everything. */
@Command(name = "scan", description = "Ask every region for its models and profiles, and remember the answers.")
final class ScanCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Option(names = "--refresh", description = "Ask again for what is remembered and fresh.")
    private boolean refresh;

    @Option(
            names = "--regions",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = KnownRegions.class,
            description = "These regions only, those included that are not opted in.")
    private List<Region> regions = List.of();

    @Option(
            names = "--exclude-regions",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = KnownRegions.class,
            description = "All regions but these.")
    private List<Region> excluded = List.of();

    @Option(
            names = "--deadline",
            paramLabel = "30s",
            description = "How long the scan may take; what has not answered by then is unknown.")
    private @Nullable Duration deadline;

    @Option(names = "--concurrency", paramLabel = "N", description = "How many regions to ask at once.")
    private @Nullable Integer concurrency;

    ScanCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        if (refresh && options.cached()) {
            return Reply.usage("--refresh and --cached exclude each other");
        }
        if (concurrency != null && concurrency < 1) {
            return Reply.usage("--concurrency must be at least 1");
        }
        ScanRequest request = new ScanRequest(
                refresh,
                Set.copyOf(regions),
                Set.copyOf(excluded),
                deadline == null ? ScanRequest.DEFAULT_DEADLINE : deadline,
                concurrency);
        return knowledge.ask(
                options, request, known -> options.cached() ? replyFromMemory(known.report()) : reply(known.report()));
    }

    /** A scan refuses a region that nobody knows; memory alone has to look for it itself. */
    private Reply replyFromMemory(ScanReport report) {
        // One that is known to be there can be left out even if nothing is remembered of it.
        Stream<Region> mistaken =
                excluded.stream().filter(region -> !RegionCountries.documented().contains(region));
        List<String> refusals = Stream.concat(regions.stream(), mistaken)
                .flatMap(region -> NamedRegion.refusal(report.catalog(), region).stream())
                .distinct()
                .toList();
        return refusals.isEmpty() || report.catalog().isEmpty()
                ? reply(report)
                : Reply.failed(ExitCode.NO_MATCH, refusals);
    }

    private Reply reply(ScanReport report) {
        ScanAnswer answer = new ScanAnswer(report, knowledge.warnings(report));
        if (report.completeness() == Completeness.NOTHING) {
            return Reply.failed(ExitCode.NOTHING, Knowledge.whyNothing(report), answer);
        }
        Set<Region> scanned =
                report.regions().stream().map(RegionReport::region).collect(Collectors.toUnmodifiableSet());
        Doubt doubt = Doubt.of(report.catalog(), call -> scanned.contains(call.region()), scanned::contains);
        return Reply.of(doubt.code(), answer).warning(doubt.lines());
    }
}

package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.LatencyMeasurement;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.shell.render.LatencyAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures, and shows what was measured. */
@Command(name = "latency", description = "Show how far the regions are, as far as it was measured.")
final class LatencyCommand implements ShellCommand {
    private static final int USUAL = 5;
    private static final int MOST = 100;

    private final Knowledge knowledge;
    private final Supplier<LatencyMeasurement> measurements;
    private final ScanWatch watch;

    @Option(names = "--probe", description = "Measure now: time connections to each region's bedrock-runtime endpoint.")
    private boolean probe;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "How many connections to time, 1 to 100; 5 if not said.")
    private @Nullable Integer samples;

    LatencyCommand(Knowledge knowledge, Supplier<LatencyMeasurement> measurements, ScanWatch watch) {
        this.knowledge = knowledge;
        this.measurements = measurements;
        this.watch = watch;
    }

    @Override
    public Reply reply(Options options) {
        if (samples != null && (samples < 1 || samples > MOST)) {
            return Reply.usage("--samples must be between 1 and " + MOST);
        }
        if (probe && options.cached()) {
            return Reply.usage("--probe and --cached exclude each other");
        }
        return knowledge.answer(
                options, known -> probe ? measure(options, known.catalog()) : remembered(known.catalog()));
    }

    private Reply remembered(Catalog catalog) {
        Doubt doubt = Doubt.of(catalog);
        List<String> warnings = samples == null ? List.of() : List.of("--samples counts with --probe only");
        return Reply.of(doubt.code(), new LatencyAnswer(catalog.latencies(), List.of()))
                .warning(doubt.lines())
                .warning(warnings);
    }

    private Reply measure(Options options, Catalog catalog) {
        LatencyMeasurement measurement = measurements.get();
        LatencyMeasurement.Result result = watch.during(
                options.quiet(),
                listener -> measurement.measure(
                        catalog.owner(),
                        open(catalog),
                        samples == null ? USUAL : samples,
                        ScanRequest.DEFAULT_DEADLINE));
        Latencies latencies = catalog.latencies();
        for (ProbeLatency each : result.probes().values()) {
            latencies = latencies.withProbe(each);
        }
        List<String> failures = lines(result);
        if (latencies.equals(Latencies.none())) {
            return Reply.failed(
                    ExitCode.NOTHING, failures.isEmpty() ? List.of("there is no region to measure") : failures);
        }
        Doubt regions = new Doubt(List.of(), List.of(), catalog.regionsKnown());
        return Reply.of(
                        failures.isEmpty() ? regions.code() : ExitCode.PARTIAL,
                        new LatencyAnswer(latencies, result.warnings()))
                .warning(failures)
                .warning(regions.lines())
                .warning(result.warnings());
    }

    /** The regions from which a model could be called. */
    private static List<Region> open(Catalog catalog) {
        return catalog.regions().values().stream()
                .filter(region ->
                        region.status() != RegionStatus.NOT_OPTED_IN && region.status() != RegionStatus.NOT_OFFERED)
                .map(RegionKnowledge::region)
                .toList();
    }

    /** One for each reason. */
    private static List<String> lines(LatencyMeasurement.Result result) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        result.failures()
                .forEach((region, failure) -> byReason.computeIfAbsent(
                                failure.reason() + ": " + failure.message(), any -> new ArrayList<>())
                        .add(region.id()));
        boolean everywhere = result.probes().isEmpty() && byReason.size() == 1;
        List<String> lines = new ArrayList<>();
        byReason.forEach((why, regions) ->
                lines.add("not measured: " + (everywhere ? "any region" : String.join(", ", regions)) + ": " + why));
        return lines;
    }
}

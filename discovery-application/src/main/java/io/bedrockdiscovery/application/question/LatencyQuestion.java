package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.LatencyAnswer;
import io.bedrockdiscovery.application.session.FailureGroups;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.latency.LatencyReport;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the latencies to regions.
 *
 * @param probe whether to measure now
 * @param samples the number of connections to time in each region, from 1 to 100; null for 5
 */
public record LatencyQuestion(boolean probe, @Nullable Integer samples) implements Question {
    private static final int USUAL = 5;
    private static final int MOST = 100;

    public LatencyQuestion {
        if (samples != null && (samples < 1 || samples > MOST)) {
            throw NoAnswerException.invalid("--samples must be between 1 and " + MOST);
        }
    }

    @Override
    public Response ask(Session session) {
        if (probe && session.isCached()) {
            throw NoAnswerException.invalid("--probe asks AWS, and --cached and --account exclude that; leave one out");
        }
        Catalog catalog = session.catalog();
        return probe ? measured(session, catalog) : remembered(catalog);
    }

    private Response remembered(Catalog catalog) {
        Response response =
                Response.of(new LatencyAnswer(catalog.latencies(), catalog.asOf(), List.of()), Uncertainty.of(catalog));
        return samples == null ? response : response.warning(List.of("--samples has an effect with --probe only"));
    }

    private Response measured(Session session, Catalog catalog) {
        LatencyReport report = session.monitored(() -> session.discovery()
                .measureLatency(open(catalog), samples == null ? USUAL : samples, ScanRequest.DEFAULT_DEADLINE));
        Latencies latencies = catalog.latencies();
        for (ProbeLatency each : report.probes().values()) {
            latencies = latencies.withProbe(each);
        }
        List<String> failures = failures(report);
        if (latencies.equals(Latencies.none())) {
            throw NoAnswerException.nothingKnown(
                    failures.isEmpty() ? List.of("there is no region to measure") : failures);
        }
        Response response = Response.of(new LatencyAnswer(latencies, session.now(), report.warnings()));
        Uncertainty regions = Uncertainty.ofRegions(catalog);
        if (!failures.isEmpty() || !regions.isNone()) {
            response = response.incomplete(failures);
        }
        return response.warning(regions.lines()).warning(report.warnings());
    }

    /** Returns the regions from which a model could be called. */
    private static List<Region> open(Catalog catalog) {
        return catalog.regions().values().stream()
                .filter(region ->
                        region.status() != RegionStatus.NOT_OPTED_IN && region.status() != RegionStatus.NOT_OFFERED)
                .map(CatalogRegion::region)
                .toList();
    }

    /** Returns one line for each reason. */
    private static List<String> failures(LatencyReport report) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        report.failures()
                .forEach((region, failure) -> byReason.computeIfAbsent(
                                FailureGroups.text(failure), any -> new ArrayList<>())
                        .add(region.id()));
        boolean everywhere = report.probes().isEmpty() && byReason.size() == 1;
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, regions) ->
                lines.add("not measured: " + (everywhere ? "any region" : String.join(", ", regions)) + ": " + reason));
        return lines;
    }
}

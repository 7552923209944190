package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes the lines about what an answer depends on: which lists, how old they are, and which of them are not known. */
final class KnowledgeLines {
    private final Session session;
    private final List<String> lines = new ArrayList<>();

    private KnowledgeLines(Session session) {
        this.session = session;
    }

    /** Returns the lines about the answer of a session. */
    static List<String> of(Session session) {
        KnowledgeLines made = new KnowledgeLines(session);
        try {
            made.tell(
                    session.basis().report().orElseGet(() -> session.discovery().cached(ScanRequest.everywhere())));
        } catch (StoreException e) {
            made.lines.add("Not known: everything; " + e.getMessage());
        }
        return made.lines;
    }

    private void tell(ScanReport report) {
        List<String> unknown =
                new ArrayList<>(Uncertainty.ofCalls(report.unknownCalls()).lines());
        if (!report.regionsKnown()) {
            unknown.add("unknown: which regions there are");
        }
        lines.add(
                unknown.isEmpty()
                        ? "Not known: nothing; every list has been seen."
                        : "Not known: "
                                + String.join(
                                        "; ",
                                        unknown.stream()
                                                .map(line -> line.replaceFirst("^unknown: ", ""))
                                                .toList()));
        lines.add("Age: " + age(report));
        lines.add("Asked: " + catalogues());
    }

    private String age(ScanReport report) {
        TreeSet<Instant> times = new TreeSet<>();
        report.regions().stream()
                .map(RegionReport::known)
                .flatMap(region -> region.observations().all())
                .forEach(seen -> seen.observedAt().ifPresent(times::add));
        if (times.isEmpty()) {
            return "nothing has been seen yet.";
        }
        Instant oldest = times.first();
        return "the lists of " + report.regions().size() + " regions were seen " + Age.of(times.last(), session.now())
                + (oldest.equals(times.last()) ? "" : ", the oldest " + Age.of(oldest, session.now())) + " ("
                + Json.time(oldest) + ").";
    }

    private String catalogues() {
        boolean mantle = session.basis().targets().contains(TargetCall.MANTLE_MODELS);
        String from = session.services().environment().live()
                ? session.isCached() ? " (from the cache; AWS itself was not asked)" : ""
                : " (of a sample or a recording of " + Json.time(session.now()) + ", not of the account as it is now)";
        return "the lists of the Bedrock runtime"
                + (mantle
                        ? ", and those of bedrock-mantle, the second catalogue"
                        : "; not bedrock-mantle, the second catalogue")
                + from + ".";
    }
}

package io.bedrockdiscovery.application.changes;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells in few lines what the answers of a scan have changed: counts, and some of the ids. */
public final class NewsLines {
    /** The ids that are shown of each kind of change. */
    private static final int MOST_IDS = 3;
    /** With more, the line of the ids is longer than most terminals are wide. */
    private static final int MOST_IDS_BRIEFLY = 1;

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private NewsLines() {}

    /** Writes the lines about a scan. */
    public static void write(ScanReport report, DocumentWriter document) {
        Instant now = report.finishedAt();
        Instant since = latest(report.earlier());
        if (since == null) {
            if (isFirst(report)) {
                document.line("These are the first answers; a later scan tells what is new");
            }
            return;
        }
        String age = Duration.between(since, now).compareTo(MOMENT) < 0
                ? "a moment ago"
                : String.valueOf(Age.of(since, now));
        List<ChangePart> parts =
                ChangePart.of(Changes.between(report.earlier(), report.kept().observations()));
        if (parts.isEmpty()) {
            document.line("Nothing new since the scan " + age);
            return;
        }
        document.line("Since the scan " + age + ": "
                + String.join(", ", parts.stream().map(ChangePart::counted).toList()) + " (see 'changes')");
        parts.forEach(part -> document.line(ids(part)));
    }

    /** Returns whether there are answers, and none from before the scan; an answer that failed replaces none. */
    private static boolean isFirst(ScanReport report) {
        List<Instant> times = report.kept().observations().regions().values().stream()
                .flatMap(RegionObservations::all)
                .flatMap(each -> each.observedAt().stream())
                .toList();
        return !times.isEmpty() && times.stream().noneMatch(time -> time.isBefore(report.startedAt()));
    }

    private static @Nullable Instant latest(Observations earlier) {
        return earlier.regions().values().stream()
                .flatMap(RegionObservations::all)
                .flatMap(each -> each.observedAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Cell ids(ChangePart part) {
        String before = "  " + part.noun() + " " + part.verb() + ": ";
        List<String> ids = part.placed();
        return Cell.of(before + some(ids, MOST_IDS)).orBriefly(before + some(ids, MOST_IDS_BRIEFLY));
    }

    private static String some(List<String> ids, int most) {
        String first = String.join(", ", ids.subList(0, Math.min(most, ids.size())));
        return ids.size() <= most ? first : first + ", and " + (ids.size() - most) + " more";
    }
}

package io.bedrockdiscovery.application.changes;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.domain.scan.ScanChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells in few lines what the answers of a scan have changed: counts, and some of the ids. */
public final class NewsLines {
    /** The ids that are shown of each kind of change. */
    private static final int MOST_IDS = 3;
    /** With more, the line of the ids is longer than most terminals are wide. */
    private static final int MOST_IDS_BRIEFLY = 1;

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private NewsLines() {}

    /** Writes the lines about changes up to {@code now}. */
    public static void write(ScanChanges changes, Instant now, DocumentWriter document) {
        Instant since = changes.since();
        if (since == null) {
            document.line("These are the first answers; a later scan tells what is new");
            return;
        }
        String age = Duration.between(since, now).compareTo(MOMENT) < 0
                ? "a moment ago"
                : String.valueOf(Age.of(since, now));
        List<ChangePart> parts = ChangePart.of(changes.changes());
        if (parts.isEmpty()) {
            document.line("Nothing new since " + age);
            return;
        }
        document.line("Since " + age + ": "
                + String.join(", ", parts.stream().map(ChangePart::counted).toList()) + " (see 'changes')");
        parts.forEach(part -> document.line(ids(part)));
    }

    private static Cell ids(ChangePart part) {
        String before = "  " + part.noun() + " " + part.verb() + ": ";
        List<String> ids = part.subjects();
        return Cell.of(before + some(ids, MOST_IDS)).orBriefly(before + some(ids, MOST_IDS_BRIEFLY));
    }

    private static String some(List<String> ids, int most) {
        String first = String.join(", ", ids.subList(0, Math.min(most, ids.size())));
        return ids.size() <= most ? first : first + ", and " + (ids.size() - most) + " more";
    }
}

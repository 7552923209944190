package io.bedrockdiscovery.application.changes;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.change.ChangeReport;
import java.time.Instant;
import java.util.List;

/** Writes changes for users: how many there are, and each one once with its regions. */
public final class ChangeSummary {
    private final ChangeReport report;
    private final List<ChangePart> parts;

    /** Creates a summary. */
    public ChangeSummary(ChangeReport report) {
        this.report = report;
        this.parts = ChangePart.of(report.changes());
    }

    /** Writes the summary. */
    public void write(DocumentWriter document) {
        document.heading(report.isComparison() ? since() + ": " + counts() : nothing());
        for (ChangePart part : parts) {
            document.heading(part.counted());
            Columns<ChangeGroup> columns = new Columns<ChangeGroup>()
                    .heading(part.noun().equals("model") ? "MODEL" : "PROFILE", ChangeGroup::subject);
            if (part.groups().stream().anyMatch(group -> !group.detail().isAbsent())) {
                // A change that is cut in its middle tells nothing.
                columns.heading("CHANGE", ChangeGroup::detail).whole().always();
            }
            columns.heading(">REGIONS", group -> group.regions().size())
                    .weight(20)
                    .heading("WHERE", group -> RegionGroups.counts("", group.regions()))
                    .whole()
                    .weight(30);
            document.table(columns.table(part.groups()));
        }
        if (!parts.isEmpty()) {
            document.line("").line("Every change by itself: --all, or --output csv");
        }
    }

    private String nothing() {
        return "Nothing to compare yet: "
                + report.firstScan()
                        .map(first -> "there is one scan, of " + time(first))
                        .orElse("nothing was scanned yet");
    }

    private String since() {
        Instant from = report.from();
        if (from == null) {
            return "";
        }
        return report.startsLate() ? "The history starts " + time(from) + "; since then" : "Since " + time(from);
    }

    private String time(Instant time) {
        return Json.time(time) + " (" + Age.of(time, report.to()) + ")";
    }

    private String counts() {
        if (parts.isEmpty()) {
            return report.hasLaterAnswers() ? "no changes" : "no changes are known, because nothing was scanned";
        }
        return String.join(", ", parts.stream().map(ChangePart::counted).toList());
    }
}

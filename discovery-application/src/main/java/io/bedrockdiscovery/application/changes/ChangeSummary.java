package io.bedrockdiscovery.application.changes;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.change.ChangeReport;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.change.Changes.ProfileField;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes changes for users: how many there are, and each one once with its regions. */
public final class ChangeSummary {
    private final ChangeReport report;
    private final List<Part> parts = new ArrayList<>();

    private record Part(String noun, String verb, List<ChangeGroup> groups) {
        long subjects() {
            return groups.stream().map(ChangeGroup::subject).distinct().count();
        }

        String counted() {
            return Plural.of((int) subjects(), noun) + " " + verb;
        }
    }

    /** Creates a summary; a change of the regions where calls may run leads it, because data goes elsewhere. */
    public ChangeSummary(ChangeReport report) {
        this.report = report;
        Changes all = report.changes();
        add("profile", "rerouted", profileChanges(all.profilesChanged(), true));
        add(
                "model",
                "new",
                ChangeGroup.of(all.added(), each -> each.modelId().value(), each -> "", each -> each.region()));
        add(
                "model",
                "gone",
                ChangeGroup.of(all.removed(), each -> each.modelId().value(), each -> "", each -> each.region()));
        add(
                "model",
                "changed",
                ChangeGroup.of(all.changed(), each -> each.modelId().value(), ChangeDetail::of, each -> each.region()));
        add(
                "profile",
                "new",
                ChangeGroup.of(all.profilesAdded(), each -> id(each.profileArn()), each -> "", each -> each.region()));
        add(
                "profile",
                "gone",
                ChangeGroup.of(
                        all.profilesRemoved(), each -> id(each.profileArn()), each -> "", each -> each.region()));
        add("profile", "changed", profileChanges(all.profilesChanged(), false));
    }

    /** Writes the summary. */
    public void write(DocumentWriter document) {
        document.heading(since() + ": " + counts());
        for (Part part : parts) {
            document.heading(part.counted());
            Columns<ChangeGroup> columns = new Columns<ChangeGroup>()
                    .heading(part.noun().equals("model") ? "MODEL" : "PROFILE", ChangeGroup::subject);
            if (part.groups().stream().anyMatch(group -> !group.detail().isEmpty())) {
                columns.heading("CHANGE", ChangeGroup::detail).weight(40);
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

    private String since() {
        Instant from = report.from();
        return from == null
                ? "Since the beginning"
                : "Since " + Json.time(from) + " (" + Age.of(from, report.to()) + ")";
    }

    private String counts() {
        return parts.isEmpty()
                ? "no changes"
                : String.join(", ", parts.stream().map(Part::counted).toList());
    }

    private void add(String noun, String verb, List<ChangeGroup> groups) {
        if (!groups.isEmpty()) {
            parts.add(new Part(noun, verb, groups));
        }
    }

    private static List<ChangeGroup> profileChanges(Collection<ProfileFieldChange> changes, boolean destinations) {
        return ChangeGroup.of(
                changes.stream()
                        .filter(each -> (each.field() == ProfileField.DESTINATIONS) == destinations)
                        .toList(),
                each -> id(each.profileArn()),
                ChangeDetail::of,
                each -> each.region());
    }

    /** Returns the id of a system-defined profile; an application profile is passed by its ARN. */
    private static String id(String arn) {
        return arn.contains(":application-inference-profile/") ? arn : arn.substring(arn.lastIndexOf('/') + 1);
    }
}

package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Changes;
import io.bedrockdiscovery.domain.knowledge.Changes.FieldChange;
import io.bedrockdiscovery.domain.knowledge.Changes.ModelAt;
import io.bedrockdiscovery.domain.knowledge.Changes.ProfileAt;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.query.ChangeHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two times.
 *
 * @param unknown calls whose answer could tell of more
 */
public record ChangesAnswer(ChangeHistory.Report report, List<UnknownCall> unknown) implements Answer {
    public ChangesAnswer {
        requireNonNull(report, "report is null");
        unknown = List.copyOf(unknown);
    }

    @Override
    public JsonObject json() {
        Changes changes = report.changes();
        return JsonObject.versioned()
                .with("from", report.from())
                .with("to", report.to())
                .with(
                        "added",
                        changes.added().stream().map(ChangesAnswer::model).toList())
                .with(
                        "removed",
                        changes.removed().stream().map(ChangesAnswer::model).toList())
                .with(
                        "changed",
                        changes.changed().stream().map(ChangesAnswer::field).toList())
                .with(
                        "profilesAdded",
                        changes.profilesAdded().stream()
                                .map(ChangesAnswer::profile)
                                .toList())
                .with(
                        "profilesRemoved",
                        changes.profilesRemoved().stream()
                                .map(ChangesAnswer::profile)
                                .toList())
                .with("unknown", Shapes.unknown(unknown));
    }

    @Override
    public void write(Page page) {
        page.heading("From " + (report.from() == null ? "the beginning" : report.from()) + " to " + report.to());
        Table table = new Table("CHANGE", "REGION", "MODEL OR PROFILE", "FIELD", "WAS", "IS");
        changes((change, tone, region, subject, field, was, is) ->
                table.row(Cell.of(change, tone), region, subject, field, was, is));
        if (table.isEmpty()) {
            page.line("No change is known.");
        } else {
            page.table(table);
        }
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid("change", "region", "modelId", "profileArn", "field", "before", "after");
        changes((change, tone, region, subject, field, was, is) -> {
            boolean ofProfile = change.startsWith("profile");
            grid.row(change, region, ofProfile ? null : subject, ofProfile ? subject : null, field, was, is);
        });
        return grid;
    }

    /** Takes one change; what a kind of change does not have is null. */
    @FunctionalInterface
    private interface Row {
        void add(
                String change,
                Tone tone,
                Object region,
                Object subject,
                @Nullable String field,
                @Nullable String was,
                @Nullable String is);
    }

    private void changes(Row row) {
        Changes changes = report.changes();
        changes.added().forEach(each -> row.add("added", Tone.GOOD, each.region(), each.modelId(), null, null, null));
        changes.removed()
                .forEach(each -> row.add("removed", Tone.BAD, each.region(), each.modelId(), null, null, null));
        changes.changed()
                .forEach(each -> row.add(
                        "changed",
                        Tone.WARNING,
                        each.region(),
                        each.modelId(),
                        each.field(),
                        value(each.before()),
                        value(each.after())));
        changes.profilesAdded()
                .forEach(each ->
                        row.add("profile added", Tone.GOOD, each.region(), each.profileArn(), null, null, null));
        changes.profilesRemoved()
                .forEach(each ->
                        row.add("profile removed", Tone.BAD, each.region(), each.profileArn(), null, null, null));
    }

    private static @Nullable String value(@Nullable Object value) {
        return value == null || value instanceof String ? (String) value : Json.value(value);
    }

    private static JsonObject model(ModelAt each) {
        return new JsonObject()
                .with("region", each.region().id())
                .with("modelId", each.modelId().value());
    }

    private static JsonObject profile(ProfileAt each) {
        return new JsonObject().with("region", each.region().id()).with("profileArn", each.profileArn());
    }

    private static JsonObject field(FieldChange each) {
        return new JsonObject()
                .with("region", each.region().id())
                .with("modelId", each.modelId().value())
                .with("field", each.field())
                .with("before", each.before())
                .with("after", each.after());
    }
}

package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.change.ChangeReport;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.change.Changes.FieldChange;
import io.bedrockdiscovery.domain.change.Changes.ModelAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileAt;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two times.
 *
 * @param unknown the calls whose answer could tell of further changes
 */
public record ChangesAnswer(ChangeReport report, List<UnknownCall> unknown) implements Answer {
    private static final JsonShape SHAPE =
            JsonShape.of("from", "to", "added", "removed", "changed", "profilesAdded", "profilesRemoved", "unknown");
    private static final Columns<ModelAt> MODELS = new Columns<ModelAt>()
            .field("region", each -> each.region().id())
            .field("modelId", each -> each.modelId().value());
    private static final Columns<ProfileAt> PROFILES = new Columns<ProfileAt>()
            .field("region", each -> each.region().id())
            .field("profileArn", ProfileAt::profileArn);
    private static final Columns<FieldChange> FIELDS = new Columns<FieldChange>()
            .field("region", each -> each.region().id())
            .field("modelId", each -> each.modelId().value())
            .field("field", FieldChange::field)
            .field("before", FieldChange::before)
            .field("after", FieldChange::after);
    private static final Columns<Change> COLUMNS = new Columns<Change>()
            .field("change", Change::kind, "CHANGE", change -> Cell.of(change.kind(), change.style()))
            .field("region", change -> change.region().id(), "REGION")
            .field("modelId", Change::modelId)
            .field("profileArn", Change::profileArn)
            .heading("MODEL OR PROFILE", change -> change.modelId() == null ? change.profileArn() : change.modelId())
            .field("field", Change::field, "FIELD")
            .field("before", Change::before, "WAS")
            .field("after", Change::after, "IS");

    /** One change; a part that its kind does not have is null. */
    private record Change(
            String kind,
            Style style,
            Region region,
            @Nullable String modelId,
            @Nullable String profileArn,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after) {
        static Change of(String kind, Style style, ModelAt at) {
            return new Change(kind, style, at.region(), at.modelId().value(), null, null, null, null);
        }

        static Change of(String kind, Style style, ProfileAt at) {
            return new Change(kind, style, at.region(), null, at.profileArn(), null, null, null);
        }

        static Change of(FieldChange at) {
            return new Change(
                    "changed",
                    Style.WARNING,
                    at.region(),
                    at.modelId().value(),
                    null,
                    at.field(),
                    text(at.before()),
                    text(at.after()));
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null || value instanceof String ? (String) value : Json.value(value);
        }
    }

    public ChangesAnswer {
        requireNonNull(report, "report is null");
        unknown = List.copyOf(unknown);
    }

    @Override
    public JsonObject json() {
        Changes changes = report.changes();
        return SHAPE.versioned()
                .with("from", report.from())
                .with("to", report.to())
                .with("added", MODELS.json(changes.added()))
                .with("removed", MODELS.json(changes.removed()))
                .with("changed", FIELDS.json(changes.changed()))
                .with("profilesAdded", PROFILES.json(changes.profilesAdded()))
                .with("profilesRemoved", PROFILES.json(changes.profilesRemoved()))
                .with("unknown", AnswerFields.unknown(unknown));
    }

    @Override
    public void write(DocumentWriter document) {
        document.heading("From " + (report.from() == null ? "the beginning" : report.from()) + " to " + report.to());
        Table table = COLUMNS.table(changes());
        if (table.isEmpty()) {
            document.line("No change is known.");
        } else {
            document.table(table);
        }
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(COLUMNS.rows(changes()));
    }

    private List<Change> changes() {
        Changes all = report.changes();
        List<Change> changes = new ArrayList<>();
        all.added().forEach(each -> changes.add(Change.of("added", Style.GOOD, each)));
        all.removed().forEach(each -> changes.add(Change.of("removed", Style.BAD, each)));
        all.changed().forEach(each -> changes.add(Change.of(each)));
        all.profilesAdded().forEach(each -> changes.add(Change.of("profile added", Style.GOOD, each)));
        all.profilesRemoved().forEach(each -> changes.add(Change.of("profile removed", Style.BAD, each)));
        return changes;
    }
}

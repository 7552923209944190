package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.changes.ChangeDetail;
import io.bedrockdiscovery.application.changes.ChangeSummary;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.change.ChangeReport;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.change.Changes.FieldChange;
import io.bedrockdiscovery.domain.change.Changes.ModelAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileField;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two times.
 *
 * @param unknown the calls whose answer could tell of further changes
 * @param all whether users see every change by itself, too
 */
public record ChangesAnswer(ChangeReport report, List<UnknownCall> unknown, boolean all) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of(
            "from",
            "to",
            "added",
            "removed",
            "changed",
            "profilesAdded",
            "profilesRemoved",
            "profilesChanged",
            "unknown");
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
    private static final Columns<ProfileFieldChange> PROFILE_FIELDS = new Columns<ProfileFieldChange>()
            .field("region", each -> each.region().id())
            .field("profileArn", ProfileFieldChange::profileArn)
            .field("field", each -> each.field().word())
            .field("before", ProfileFieldChange::before)
            .field("after", ProfileFieldChange::after);
    private static final Columns<ListedChange> COLUMNS = new Columns<ListedChange>()
            .field("change", ListedChange::kind, "CHANGE", change -> Cell.of(change.kind(), change.style()))
            .field("region", change -> change.region().id(), "REGION")
            .field("modelId", ListedChange::modelId)
            .field("profileArn", ListedChange::profileArn)
            .heading("MODEL OR PROFILE", ListedChange::subject)
            .always()
            .whole()
            .field("field", ListedChange::field, "FIELD", ListedChange::fieldText)
            .field("before", ListedChange::wasInSheet, "WAS", ListedChange::wasText)
            .field("after", ListedChange::isInSheet, "IS", ListedChange::isText);

    /**
     * One change in a list of changes of every kind; a part that its kind does not have is null.
     *
     * @param before the earlier value, as the API has it; of destinations the ids of regions
     * @param after the later value, as the API has it; of destinations the ids of regions
     */
    private record ListedChange(
            String kind,
            Style style,
            Region region,
            @Nullable String modelId,
            @Nullable String profileArn,
            @Nullable String field,
            @Nullable Object before,
            @Nullable Object after) {
        static ListedChange of(String kind, Style style, ModelAt at) {
            return new ListedChange(kind, style, at.region(), at.modelId().value(), null, null, null, null);
        }

        static ListedChange of(String kind, Style style, ProfileAt at) {
            return new ListedChange(kind, style, at.region(), null, at.profileArn(), null, null, null);
        }

        static ListedChange of(FieldChange at) {
            return new ListedChange(
                    "changed",
                    Style.WARNING,
                    at.region(),
                    at.modelId().value(),
                    null,
                    at.field(),
                    at.before(),
                    at.after());
        }

        static ListedChange of(ProfileFieldChange at) {
            return new ListedChange(
                    "profile changed",
                    Style.WARNING,
                    at.region(),
                    null,
                    at.profileArn(),
                    at.field().word(),
                    at.before(),
                    at.after());
        }

        @Nullable
        String subject() {
            return profileArn == null ? modelId : ChangeDetail.profile(profileArn);
        }

        @Nullable
        String fieldText() {
            return field == null ? null : ChangeDetail.name(field);
        }

        @Nullable
        Object wasInSheet() {
            return inSheet(before);
        }

        @Nullable
        Object isInSheet() {
            return inSheet(after);
        }

        /** Returns a value for programs: that of a model as in JSON, regions as a list. */
        private @Nullable Object inSheet(@Nullable Object value) {
            return value == null || value instanceof String || profileArn != null ? value : Json.value(value);
        }

        /** Returns the earlier value for a table, where the number of regions is enough. */
        @Nullable
        Object wasText() {
            return before instanceof List<?> regions && isReroute()
                    ? Plural.of(regions.size(), "region")
                    : text(before);
        }

        /** Returns the later value for a table: for regions, those that are new and those that are gone. */
        @Nullable
        Object isText() {
            return after instanceof List<?> now && isReroute() ? ChangeDetail.regions(now, before) : text(after);
        }

        private boolean isReroute() {
            return ProfileField.DESTINATIONS.word().equals(field);
        }

        /** Returns nothing for what came or went, of which no field has a value. */
        private @Nullable String text(@Nullable Object value) {
            return field == null ? null : ChangeDetail.text(value);
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
                .with("profilesChanged", PROFILE_FIELDS.json(changes.profilesChanged()))
                .with("unknown", AnswerFields.unknown(unknown));
    }

    @Override
    public void write(DocumentWriter document) {
        new ChangeSummary(report).write(document);
        List<ListedChange> changes = changes();
        if (all && !changes.isEmpty()) {
            document.heading(Plural.of(changes.size(), "change")).table(COLUMNS.table(changes));
        }
    }

    /** Returns whether anything changed. */
    public boolean isAny() {
        return !changes().isEmpty();
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(COLUMNS.rows(changes()));
    }

    /** Returns all changes; a change of the regions where calls may run leads them, because data goes elsewhere. */
    private List<ListedChange> changes() {
        Changes every = report.changes();
        List<ListedChange> changes = new ArrayList<>();
        Map<Boolean, List<ProfileFieldChange>> profiles = every.profilesChanged().stream()
                .collect(Collectors.partitioningBy(each -> each.field() == ProfileField.DESTINATIONS));
        profiles.getOrDefault(true, List.of()).forEach(each -> changes.add(ListedChange.of(each)));
        every.added().forEach(each -> changes.add(ListedChange.of("added", Style.GOOD, each)));
        every.removed().forEach(each -> changes.add(ListedChange.of("removed", Style.BAD, each)));
        every.changed().forEach(each -> changes.add(ListedChange.of(each)));
        every.profilesAdded().forEach(each -> changes.add(ListedChange.of("profile added", Style.GOOD, each)));
        every.profilesRemoved().forEach(each -> changes.add(ListedChange.of("profile removed", Style.BAD, each)));
        profiles.getOrDefault(false, List.of()).forEach(each -> changes.add(ListedChange.of(each)));
        return changes;
    }
}

package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.application.lifecycle.LifecycleFields;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.application.unseen.UnseenLists;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.route.RouteListing.Entry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every route of a model from a region, and where each may run.
 *
 * @param lifecycle the lifecycle of the model in the region; null where there is no region
 * @param unknownTargets the objects about list calls for targets whose answers are not known
 */
public record RoutesAnswer(RouteListing listing, @Nullable ModelLifecycle lifecycle, List<JsonObject> unknownTargets)
        implements Answer {
    private static final JsonShape SHAPE =
            JsonShape.of("modelId", "region", "routes", "lifecycle", "replacements", "unknownRegions");
    private static final Columns<Entry> COLUMNS = new Columns<Entry>()
            .field("passAsModelId", each -> each.route().passAsModelId(), "PASS AS MODEL ID")
            .field("via", each -> each.route().via().word(), "VIA")
            .whole()
            .field(
                    "destinations",
                    each -> AnswerFields.destinations(each.route().destinations()),
                    "MAY RUN IN",
                    each -> AnswerFields.destinationsText(each.route().destinations()))
            .whole()
            .field(
                    "unscannable",
                    each -> AnswerFields.ids(each.unscannable()),
                    "DESTINATIONS NOT SCANNED",
                    each -> RegionGroups.counts("", each.unscannable()));

    public RoutesAnswer {
        requireNonNull(listing, "listing is null");
        unknownTargets = List.copyOf(unknownTargets);
    }

    /** Returns the answer about a model that was not found; {@code from} is null where no region was named. */
    public static Answer none(@Nullable Region from, List<UnknownCall> unknown) {
        return new NullAnswer(SHAPE.versioned()
                .with("region", AnswerFields.id(from))
                .with("unknownRegions", AnswerFields.unknown(unknown)));
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("modelId", AnswerFields.id(listing.modelId()))
                .with("region", AnswerFields.id(listing.region()))
                .with("routes", COLUMNS.json(listing.entries()))
                .with("lifecycle", LifecycleFields.lifecycle(lifecycle))
                .with("replacements", LifecycleFields.replacements(lifecycle))
                .with("unknownRegions", AnswerFields.unknown(listing.unknown(), unknownTargets));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(COLUMNS.rows(listing.entries()));
    }

    @Override
    public void write(DocumentWriter document) {
        document.heading(listing.modelId() + " from " + listing.region() + ": "
                + Plural.of(listing.entries().size(), "way") + " to call it");
        if (lifecycle != null && lifecycle.isReplaceable()) {
            document.fact("lifecycle", LifecycleText.cell(lifecycle.lifecycle(), lifecycle.asOf()))
                    .fact("replacements", LifecycleText.ids(lifecycle));
        }
        document.table(COLUMNS.table(listing.entries()));
        List<String> unread = UnseenLists.linesOf(listing.unknown().stream()
                .filter(call -> call.region().equals(listing.region()))
                .toList());
        if (!unread.isEmpty()) {
            document.heading("Not known, so that there may be more ways");
            unread.forEach(document::line);
        }
    }
}

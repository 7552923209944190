package io.bedrockdiscovery.application.target;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.target.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Targets, each in the region that it is called from.
 *
 * @param unknown the objects about the calls whose answers are not known
 * @param unseen the regions whose lists were never seen, in lines for users
 */
record TargetsAnswer(List<Target> targets, List<JsonObject> unknown, List<String> unseen) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("targets", "unknown");
    private static final Columns<Target> COLUMNS = new Columns<Target>()
            .field("region", target -> target.region().id(), "REGION")
            .field("kind", target -> target.kind().word(), "KIND")
            .field("passAsModelId", Target::passAsModelId, "PASS AS MODEL ID")
            .always()
            .whole()
            .field("name", Target::name, "NAME")
            .weight(30)
            .field(
                    "modelId",
                    target -> target.modelId() == null ? null : target.modelId().value(),
                    "MODEL")
            .whole()
            .weight(20)
            .field("status", Target::status, "STATUS")
            .field(
                    "destinations",
                    target -> destinations(target.destinations()),
                    "MAY RUN IN",
                    target -> destinationsText(target.destinations()))
            .whole()
            .weight(49)
            .field("detail", Target::detail);

    TargetsAnswer {
        targets = List.copyOf(targets);
        unknown = List.copyOf(unknown);
        unseen = List.copyOf(unseen);
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned().with("targets", COLUMNS.json(targets)).with("unknown", unknown);
    }

    @Override
    public void write(DocumentWriter document) {
        if (!targets.isEmpty() || unseen.isEmpty()) {
            document.line(Plural.of(targets.size(), "target"));
        }
        unseen.forEach(document::line);
        if (!targets.isEmpty()) {
            document.line("").table(COLUMNS.table(targets));
        }
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(COLUMNS.rows(targets));
    }

    private static @Nullable Object destinations(@Nullable Destinations destinations) {
        if (destinations == null) {
            return null;
        }
        return destinations.anywhere()
                ? "anywhere"
                : destinations.regions().stream().map(Region::id).toList();
    }

    private static @Nullable Cell destinationsText(@Nullable Destinations destinations) {
        return destinations == null ? null : RegionGroups.destinations(destinations);
    }
}

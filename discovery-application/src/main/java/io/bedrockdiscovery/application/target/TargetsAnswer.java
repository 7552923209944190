package io.bedrockdiscovery.application.target;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Targets, each in the region that it is called from.
 *
 * @param unknown the objects about the calls whose answers are not known
 */
record TargetsAnswer(List<Target> targets, List<JsonObject> unknown) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("targets", "unknown");
    private static final Columns<Target> COLUMNS = new Columns<Target>()
            .field("region", target -> target.region().id(), "REGION")
            .field("kind", target -> target.kind().word(), "KIND")
            .field("passAsModelId", Target::passAsModelId, "PASS AS MODEL ID")
            .field("name", Target::name, "NAME")
            .field(
                    "modelId",
                    target -> target.modelId() == null ? null : target.modelId().value(),
                    "MODEL")
            .field("status", Target::status, "STATUS")
            .field(
                    "destinations",
                    target -> destinations(target.destinations()),
                    "MAY RUN IN",
                    target -> destinationsText(target.destinations()))
            .field("detail", Target::detail);

    TargetsAnswer {
        targets = List.copyOf(targets);
        unknown = List.copyOf(unknown);
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned().with("targets", COLUMNS.json(targets)).with("unknown", unknown);
    }

    @Override
    public void write(DocumentWriter document) {
        if (!targets.isEmpty()) {
            document.table(COLUMNS.table(targets)).line("");
        }
        document.line(Plural.of(targets.size(), "target"));
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

    private static @Nullable String destinationsText(@Nullable Destinations destinations) {
        if (destinations == null || destinations.anywhere()) {
            return destinations == null ? null : "anywhere";
        }
        String regions = destinations.regions().stream().map(Region::id).collect(Collectors.joining(", "));
        return destinations.complete() ? regions : (regions.isEmpty() ? "unknown" : regions + ", perhaps more");
    }
}

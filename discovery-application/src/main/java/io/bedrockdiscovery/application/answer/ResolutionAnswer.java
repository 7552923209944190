package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.MachineForm;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.application.lifecycle.LifecycleFields;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteSelection.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The string to pass as {@code modelId}; users get that string alone, to use it in place.
 *
 * @param lifecycle the lifecycle of the model in the region; null where there is no region
 * @param name the name as it was asked for
 * @param match the model that the name means; null where it means a target of the account's own
 * @param unknownTargets the objects about list calls for targets whose answers are not known
 */
public record ResolutionAnswer(
        Resolution resolution,
        @Nullable ModelLifecycle lifecycle,
        String name,
        NameMatch.@Nullable Found match,
        List<JsonObject> unknownTargets)
        implements Answer {
    private static final JsonShape SHAPE = JsonShape.of(
            "modelId",
            "region",
            "passAsModelId",
            "via",
            "destinations",
            "candidates",
            "rejected",
            "lifecycle",
            "replacements",
            "named",
            "unknownRegions");
    private static final Columns<Ranked> CANDIDATES = new Columns<Ranked>()
            .field("rank", Ranked::rank)
            .field("passAsModelId", each -> each.route().passAsModelId())
            .field("via", each -> each.route().via().word())
            .field(
                    "destinations",
                    each -> AnswerFields.destinations(each.route().destinations()));
    private static final Columns<Rejected> REJECTED = new Columns<Rejected>()
            .field("passAsModelId", each -> each.route().passAsModelId())
            .field("via", each -> each.route().via().word())
            .field("reason", Rejected::message);

    private record Ranked(int rank, Route route) {}

    public ResolutionAnswer {
        requireNonNull(resolution, "resolution is null");
        requireNonNull(name, "name is null");
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
        JsonObject json = SHAPE.versioned()
                .with("modelId", AnswerFields.id(resolution.modelId()))
                .with("region", AnswerFields.id(resolution.region()))
                .with(
                        "candidates",
                        CANDIDATES.json(ranked(resolution.selection().candidates())))
                .with("rejected", REJECTED.json(resolution.selection().rejected()))
                .with("lifecycle", LifecycleFields.lifecycle(lifecycle))
                .with("replacements", LifecycleFields.replacements(lifecycle))
                .with("named", named())
                .with("unknownRegions", AnswerFields.unknown(resolution.unknown(), unknownTargets));
        return resolution
                .route()
                .map(route -> json.with("passAsModelId", route.passAsModelId())
                        .with("via", route.via().word())
                        .with("destinations", AnswerFields.destinations(route.destinations())))
                .orElse(json);
    }

    @Override
    public void write(DocumentWriter document) {
        resolution.route().ifPresent(route -> document.line(route.passAsModelId()));
    }

    @Override
    public Optional<String> text(MachineForm form) {
        return form == MachineForm.TERRAFORM ? resolution.route().map(this::strings) : Optional.empty();
    }

    /** Returns a flat object of strings, with an empty one for what is not known. */
    private String strings(Route route) {
        Destinations places = route.destinations();
        JsonObject life = LifecycleFields.lifecycle(lifecycle);
        List<String> replacements = LifecycleFields.replacements(lifecycle);
        Object status = life == null ? null : life.fields().get("status");
        Object end = life == null ? null : life.fields().get("endOfLife");
        return Json.text(
                        new JsonObject()
                                .with("passAsModelId", route.passAsModelId())
                                .with("modelId", string(resolution.modelId()))
                                .with("region", string(resolution.region()))
                                .with("via", route.via().word())
                                .with(
                                        "destinations",
                                        places.anywhere()
                                                ? "anywhere"
                                                : String.join(",", AnswerFields.ids(places.regions())))
                                .with("lifecycle", string(status))
                                .with("endOfLife", end instanceof Instant time ? Json.time(time) : "")
                                .with("replacements", replacements == null ? "" : String.join(",", replacements)),
                        false)
                + "\n";
    }

    private static String string(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Returns the decorations and corrections of the name; null where there were none. */
    private @Nullable JsonObject named() {
        return match == null || match.notes().isEmpty()
                ? null
                : new JsonObject().with("as", name).with("read", match.readAs()).with("notes", match.notes());
    }

    private static List<Ranked> ranked(List<Route> routes) {
        return IntStream.range(0, routes.size())
                .mapToObj(index -> new Ranked(index + 1, routes.get(index)))
                .toList();
    }
}

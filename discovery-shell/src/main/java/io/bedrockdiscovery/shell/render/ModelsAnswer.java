package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.knowledge.ModelAccess;
import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Models, each with the regions that list it. */
public record ModelsAnswer(List<ListedModel> models, List<UnknownCall> unknown) implements Answer {
    public ModelsAnswer {
        models = List.copyOf(models);
        unknown = List.copyOf(unknown);
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("models", models.stream().map(ModelsAnswer::model).toList())
                .with("unknownRegions", Shapes.unknown(unknown));
    }

    @Override
    public void write(Page page) {
        Table table = new Table("MODEL", "PROVIDER", "LIFE", "ACCESS", ">IN", "REGIONS");
        for (ListedModel model : models) {
            table.row(
                    model.modelId(),
                    model.providerName(),
                    Cell.of(life(model), model.ending() ? Tone.WARNING : Tone.PLAIN),
                    access(model),
                    model.listings().size(),
                    Shapes.joined(model.regions()));
        }
        (table.isEmpty() ? page : page.table(table).line("")).line(Count.of(models.size(), "model"));
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid(
                "modelId", "modelName", "providerName", "lifecycle", "endOfLife", "ending", "regions", "access");
        for (ListedModel model : models) {
            grid.row(
                    model.modelId(),
                    model.modelName(),
                    model.providerName(),
                    model.lifecycle(),
                    model.endOfLife(),
                    model.ending(),
                    String.join(" ", Shapes.ids(model.regions())),
                    accessByRegion(model));
        }
        return grid;
    }

    private static JsonObject model(ListedModel model) {
        JsonObject access = new JsonObject();
        model.listings().forEach(listing -> access.with(listing.region().id(), Shapes.words(listing.access())));
        return new JsonObject()
                .with("modelId", model.modelId().value())
                .with("modelName", model.modelName())
                .with("providerName", model.providerName())
                .with("lifecycle", model.lifecycle())
                .with("endOfLife", model.endOfLife())
                .with("ending", model.ending())
                .with("regions", Shapes.ids(model.regions()))
                .with("access", access);
    }

    private static String life(ListedModel model) {
        String status = model.lifecycle() == null ? "unknown" : model.lifecycle();
        Instant end = model.endOfLife();
        boolean dated = end != null
                && (model.ending() || !LifecycleStatus.ACTIVE.value().equals(status));
        return dated ? status + " until " + LocalDate.ofInstant(end, ZoneOffset.UTC) : status;
    }

    private static String access(ListedModel model) {
        Collection<Access> ways = model.listings().stream()
                .map(ModelInRegion::access)
                .map(ModelAccess::ways)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        return ways.stream().map(Access::word).collect(Collectors.joining(", "));
    }

    private static String accessByRegion(ListedModel model) {
        return model.listings().stream()
                .map(listing -> listing.region() + ":" + String.join("+", Shapes.words(listing.access())))
                .collect(Collectors.joining(" "));
    }
}

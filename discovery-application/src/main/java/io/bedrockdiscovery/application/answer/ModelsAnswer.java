package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Models, each with the regions that list it.
 *
 * @param unknownTargets the objects about lists of bedrock-mantle that are not known
 * @param unseen the regions whose lists were never seen, in lines for users
 * @param groups the numbers of regions that could list a model
 * @param selection the part of the list to show
 */
public record ModelsAnswer(
        List<ListedModel> models,
        List<UnknownCall> unknown,
        List<JsonObject> unknownTargets,
        List<String> unseen,
        RegionGroups groups,
        ListSelection selection)
        implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("models", "unknownRegions");
    private static final Columns<ListedModel> FIELDS = new Columns<ListedModel>()
            .field("modelId", model -> model.modelId().value(), "MODEL")
            .field("modelName", ListedModel::modelName)
            .field("providerName", ListedModel::providerName, "PROVIDER")
            .weight(1)
            .field("lifecycle", ListedModel::lifecycle, "LIFECYCLE", ListedModel::lifecycleCell)
            .weight(40)
            .field("endOfLife", ListedModel::endOfLife)
            .field("ending", ListedModel::ending)
            .field("regions", model -> AnswerFields.ids(model.regions()))
            .field("access", ListedModel::modesByRegion, "ACCESS", ListedModel::modesText)
            .inSheet(ListedModel::modesBySheetRegion)
            .whole()
            .weight(10);

    public ModelsAnswer {
        models = List.copyOf(models);
        unknown = List.copyOf(unknown);
        unknownTargets = List.copyOf(unknownTargets);
        unseen = List.copyOf(unseen);
        requireNonNull(groups, "groups is null");
        requireNonNull(selection, "selection is null");
    }

    /**
     * Checks the columns that users name, before anything is asked.
     *
     * @throws io.bedrockdiscovery.application.document.NoSuchColumnException if there is no such column
     */
    public static void requireColumns(ListSelection selection) {
        Columns<ListedModel> all = columns();
        selection.of(List.of(), all);
        all.only(selection.columns());
    }

    /** Returns the names of the columns. */
    public static List<String> columnNames() {
        return columns().names().stream().distinct().toList();
    }

    private static Columns<ListedModel> columns() {
        return new ModelsAnswer(List.of(), List.of(), List.of(), List.of(), RegionGroups.NONE, ListSelection.ALL)
                .columns(0);
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("models", FIELDS.json(inOrderOfIds()))
                .with("unknownRegions", AnswerFields.unknown(unknown, unknownTargets));
    }

    @Override
    public void write(DocumentWriter document) {
        if (models.isEmpty() && !unseen.isEmpty()) {
            // Nothing listed is no answer about a region that is not known.
            unseen.forEach(document::line);
            return;
        }
        List<Region> regions = models.stream()
                .flatMap(model -> model.regions().stream())
                .distinct()
                .toList();
        List<ListedModel> shown = selection.of(models, columns(0));
        document.line(headline(regions, shown.size()));
        unseen.forEach(document::line);
        if (!shown.isEmpty()) {
            document.line("").table(tableColumns(regions.size()).table(shown));
        }
    }

    private String headline(List<Region> regions, int shown) {
        long ending = models.stream().filter(ListedModel::ending).count();
        String where = regions.size() == 1 ? regions.get(0).id() : Plural.of(regions.size(), "region");
        return (shown < models.size() ? "First " + shown + " of " : "")
                + Plural.of(models.size(), "model")
                + (regions.isEmpty() ? "" : " in " + where)
                + (ending == 0 ? "" : "; " + ending + " legacy or ending");
    }

    private Columns<ListedModel> tableColumns(int regions) {
        return selection.columns().isEmpty() ? columns(regions) : columns(0).only(selection.columns());
    }

    /** Returns the columns; those about regions say nothing where there is one region only. */
    private Columns<ListedModel> columns(int regions) {
        Columns<ListedModel> columns = new Columns<ListedModel>().and(FIELDS);
        return regions == 1
                ? columns
                : columns.heading(">REGIONS", model -> model.listings().size())
                        .weight(20)
                        .heading("WHERE", model -> groups.cell(model.regions()))
                        .whole()
                        .weight(30);
    }

    /** Returns what is shown: as it was sorted, or else in the order of the ids. */
    private List<ListedModel> inOrderOfIds() {
        List<ListedModel> shown = selection.of(models, columns(0));
        return selection.sort() != null
                ? shown
                : shown.stream()
                        .sorted(Comparator.comparing(ListedModel::modelId))
                        .toList();
    }

    @Override
    public Optional<Rows> rows() {
        Columns<ListedModel> columns = columns(0).only(selection.columns());
        return Optional.of(columns.rows(selection.of(models, columns(0))));
    }
}

package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import java.util.Optional;

/**
 * Models, each with the regions that list it.
 *
 * @param unknownTargets the objects about lists of bedrock-mantle that are not known
 * @param unseen the regions whose lists were never seen, a line each; users see them where nothing is listed
 */
public record ModelsAnswer(
        List<ListedModel> models, List<UnknownCall> unknown, List<JsonObject> unknownTargets, List<String> unseen)
        implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("models", "unknownRegions");
    private static final Columns<ListedModel> COLUMNS = new Columns<ListedModel>()
            .field("modelId", model -> model.modelId().value(), "MODEL")
            .field("modelName", ListedModel::modelName)
            .field("providerName", ListedModel::providerName, "PROVIDER")
            .field("lifecycle", ListedModel::lifecycle, "LIFE", ListedModel::lifecycleCell)
            .field("endOfLife", ListedModel::endOfLife)
            .field("ending", ListedModel::ending)
            .heading("ACCESS", ListedModel::modesText)
            .heading(">IN", model -> model.listings().size())
            .field(
                    "regions",
                    model -> AnswerFields.ids(model.regions()),
                    "REGIONS",
                    model -> AnswerFields.joined(model.regions()))
            .field("access", ListedModel::modesByRegion);

    public ModelsAnswer {
        models = List.copyOf(models);
        unknown = List.copyOf(unknown);
        unknownTargets = List.copyOf(unknownTargets);
        unseen = List.copyOf(unseen);
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("models", COLUMNS.json(models))
                .with("unknownRegions", AnswerFields.unknown(unknown, unknownTargets));
    }

    @Override
    public void write(DocumentWriter document) {
        if (!models.isEmpty()) {
            document.table(COLUMNS.table(models)).line("");
        } else if (!unseen.isEmpty()) {
            // Nothing listed is no answer about a region that is not known.
            unseen.forEach(document::line);
            return;
        }
        document.line(Plural.of(models.size(), "model"));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(COLUMNS.rows(models));
    }
}

package io.bedrockdiscovery.application.matrix;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.application.lifecycle.LifecycleFields;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import java.util.Optional;

/**
 * Models by regions.
 *
 * @param unknown the unknown calls that could change the matrix
 * @param unseen the regions whose lists were never seen, a line each
 */
public record MatrixAnswer(Matrix matrix, List<UnknownCall> unknown, List<String> unseen) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("regions", "rows", "unknownRegions");
    private static final JsonShape ROW = JsonShape.of("modelId", "modelName", "providerName", "lifecycle", "cells");
    private static final JsonShape CELL = JsonShape.of("modes", "passAsModelId", "stale");

    public MatrixAnswer {
        requireNonNull(matrix, "matrix is null");
        unknown = List.copyOf(unknown);
        unseen = List.copyOf(unseen);
    }

    /** Returns everything that is known, as the question without conditions does. */
    public static MatrixAnswer everything(Catalog catalog, Uncertainty uncertainty) {
        return new MatrixAnswer(
                Matrix.of(catalog, catalog, MatrixQuestion.open(catalog), any -> true),
                uncertainty.unknown(),
                UnseenRegions.of(catalog, null));
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("regions", matrix.regions().stream().map(Region::id).toList())
                .with("rows", matrix.rows().stream().map(MatrixAnswer::row).toList())
                .with(
                        "unknownRegions",
                        unknown.stream().map(MatrixAnswer::unknown).toList());
    }

    @Override
    public void write(DocumentWriter document) {
        new MatrixText(this).write(document);
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(new MatrixRows(matrix).rows());
    }

    private static JsonObject row(MatrixRow row) {
        JsonObject cells = new JsonObject();
        row.cells()
                .forEach((region, cell) -> cells.with(
                        region.id(),
                        CELL.object()
                                .with("modes", cell.words())
                                .with("passAsModelId", cell.passAsModelId())
                                .with("stale", cell.stale())));
        return ROW.object()
                .with("modelId", row.modelId().value())
                .with("modelName", row.modelName())
                .with("providerName", row.providerName())
                .with("lifecycle", LifecycleFields.lifecycle(row.lifecycle()))
                .with("cells", cells);
    }

    private static JsonObject unknown(UnknownCall call) {
        return new JsonObject()
                .with("region", call.region().id())
                .with("call", call.call().word())
                .with("reason", call.failure().reason().word());
    }
}

package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matrix as spreadsheet rows: one for each model, with a column for each region. A cell has the ways to call, {@code
 * unknown} where that is not known, and nothing where there is none.
 */
final class MatrixRows {
    private static final String UNKNOWN = "unknown";

    private final Matrix matrix;

    MatrixRows(Matrix matrix) {
        this.matrix = matrix;
    }

    Rows rows() {
        List<String> header = new ArrayList<>(
                List.of("modelId", "modelName", "providerName", "lifecycle", "endOfLife", "ending", "ended"));
        matrix.regions().forEach(region -> header.add(region.id()));
        return new Rows(header, matrix.inNaturalOrder().stream().map(this::row).toList());
    }

    private List<String> row(MatrixRow row) {
        Lifecycle life = row.lifecycle().lifecycle();
        List<String> cells = new ArrayList<>();
        cells.add(row.modelId().value());
        cells.add(text(row.modelName()));
        cells.add(text(row.providerName()));
        cells.add(life == null || life.status() == null ? "" : life.status().value());
        cells.add(life == null ? "" : date(life.endOfLifeTime()));
        cells.add(String.valueOf(row.lifecycle().isEnding()));
        cells.add(String.valueOf(row.lifecycle().hasEnded()));
        matrix.regions().forEach(region -> cells.add(cell(row, region)));
        return cells;
    }

    private String cell(MatrixRow row, Region region) {
        MatrixCell cell = row.cells().get(region);
        if (cell == null) {
            return matrix.isUnknown(region) ? UNKNOWN : "";
        }
        List<String> words = new ArrayList<>(cell.words());
        if (words.isEmpty() || !cell.whole()) {
            words.add(UNKNOWN);
        }
        if (cell.stale()) {
            words.add("(stale)");
        }
        return String.join(" ", words);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String date(@Nullable Instant time) {
        return time == null ? "" : Json.time(time);
    }
}

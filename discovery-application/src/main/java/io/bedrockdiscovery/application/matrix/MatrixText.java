package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes a matrix for users: a legend, the models in three parts by their lifecycle, and the doubts. */
final class MatrixText {
    private static final String SEPARATOR = ", ";

    private final MatrixAnswer answer;
    private final Matrix matrix;

    MatrixText(MatrixAnswer answer) {
        this.answer = answer;
        this.matrix = answer.matrix();
    }

    void write(DocumentWriter document) {
        if (matrix.rows().isEmpty()) {
            answer.unseen().forEach(document::line);
            if (answer.unseen().isEmpty()) {
                document.line("0 models");
            }
            return;
        }
        MatrixTables tables = MatrixTables.fitting(matrix, document.columns());
        wrapped(legend(tables), document);
        part("Active", row -> !row.lifecycle().isEnding() && !row.lifecycle().hasEnded(), tables, document);
        part(
                "Legacy or ending",
                row -> row.lifecycle().isEnding() && !row.lifecycle().hasEnded(),
                tables,
                document);
        part("Ended", row -> row.lifecycle().hasEnded(), tables, document);
        document.line("");
        wrapped(tables.names(), document);
        document.line(Plural.of(matrix.rows().size(), "model") + ", "
                + Plural.of(matrix.regions().size(), "region"));
        answer.unseen().forEach(document::line);
        if (!tables.hint().isEmpty()) {
            document.line(tables.hint());
        }
    }

    private void part(String heading, Predicate<MatrixRow> rows, MatrixTables tables, DocumentWriter document) {
        List<MatrixRow> part = matrix.inNaturalOrder().stream().filter(rows).toList();
        if (!part.isEmpty()) {
            document.heading(heading);
            document.table(tables.of(part));
        }
    }

    private List<String> legend(MatrixTables tables) {
        Set<InvocationMode> modes = matrix.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> cell.modes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> parts = new ArrayList<>(CellText.legend(modes));
        parts.add("· not listed");
        if (hasUnknown()) {
            parts.add(CellText.UNKNOWN + " unknown");
        }
        if (matrix.regions().stream().anyMatch(matrix::isStale)) {
            parts.add(CellText.STALE + " stale");
        }
        parts.addAll(tables.legend());
        return parts;
    }

    private boolean hasUnknown() {
        return matrix.regions().stream().anyMatch(matrix::isUnknown)
                || matrix.rows().stream()
                        .flatMap(row -> row.cells().values().stream())
                        .anyMatch(cell -> !cell.whole() || cell.modes().isEmpty());
    }

    /** Writes parts in as many lines as the terminal needs for them. */
    private static void wrapped(List<String> parts, DocumentWriter document) {
        if (parts.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!line.isEmpty() && line.length() + SEPARATOR.length() + part.length() > document.columns()) {
                document.line(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : SEPARATOR).append(part);
        }
        document.line(line.toString());
    }

    /** Returns the heading of a region's column. */
    static String marked(Matrix matrix, Region region, String heading) {
        if (matrix.isUnknown(region)) {
            return heading + CellText.UNKNOWN;
        }
        return matrix.isStale(region) ? heading + CellText.STALE : heading;
    }
}

package io.bedrockdiscovery.shell.output;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.shell.output.TableFit.Fit;
import io.bedrockdiscovery.shell.output.TableFit.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lays out a table as aligned columns that fit the terminal. A row that has no room for the columns that have to be seen takes
 * several lines; so does every row where few have room. Output without a width has every column in full.
 */
final class TableLayout {
    private static final int MOST_LEFT = 8;

    private static final String GAP = " ".repeat(TableFit.GAP);

    private final Table table;
    private final int width;
    private final boolean colour;

    TableLayout(Table table, int width, boolean colour) {
        this.table = table;
        this.width = width;
        this.colour = colour;
    }

    /** Returns the lines, none of which is wider than the terminal, unless it is one id. */
    List<String> lines() {
        if (width == Integer.MAX_VALUE) {
            return aligned(TableFit.complete(table), table.rows());
        }
        Optional<Fit> fit = TableFit.of(table, table.rows(), width);
        if (fit.isPresent()) {
            return aligned(fit.get(), table.rows());
        }
        List<List<Cell>> narrow = TableFit.narrowRows(table, width);
        return narrow.size() * 2 <= table.rows().size()
                ? stacked()
                : TableFit.of(table, narrow, width)
                        .map(columns -> aligned(columns, narrow))
                        .orElseGet(this::stacked);
    }

    /** Returns a line for each of these rows, and several for each other one. */
    private List<String> aligned(Fit fit, List<List<Cell>> narrow) {
        Set<List<Cell>> inColumns = Collections.newSetFromMap(new IdentityHashMap<>());
        inColumns.addAll(narrow);
        List<String> lines = new ArrayList<>();
        lines.add(line(
                table.headings().stream()
                        .map(heading -> new Cell(heading, Style.STRONG))
                        .toList(),
                fit.columns()));
        for (List<Cell> row : table.rows()) {
            if (inColumns.contains(row)) {
                lines.add(line(row, fit.columns()));
            } else {
                lines.addAll(stacked(row));
            }
        }
        if (!fit.left().isEmpty()) {
            LineWrap.lines("No room for " + some(fit.left()) + " (--wide shows all)", width)
                    .forEach(line -> lines.add(painted(line, Style.FAINT)));
        }
        return lines;
    }

    /** Returns the first of many headings, so that they do not take more room than the table. */
    private static String some(List<String> headings) {
        int more = headings.size() - MOST_LEFT;
        return more <= 0
                ? String.join(", ", headings)
                : String.join(", ", headings.subList(0, MOST_LEFT)) + " and " + more + " more";
    }

    private String line(List<Cell> row, List<Shown> columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Shown shown = columns.get(i);
            boolean last = i == columns.size() - 1;
            Cell cell = row.get(shown.index());
            boolean full = !shown.brief() || DisplayWidth.of(cell.text()) <= shown.width();
            String whole = full ? cell.text() : cell.brief();
            String text = width == Integer.MAX_VALUE ? whole : DisplayWidth.cut(whole, shown.width());
            // Padding behind the last column would only be more to write.
            String padding = " ".repeat(Math.max(0, shown.width() - DisplayWidth.of(text)));
            String painted = painted(text, cell.style());
            line.append(table.isRight(shown.index()) ? padding + painted : painted + (last ? "" : padding));
            line.append(last ? "" : GAP);
        }
        return line.toString().stripTrailing();
    }

    private List<String> stacked() {
        return table.rows().stream().flatMap(row -> stacked(row).stream()).toList();
    }

    /** Returns a row as the cells that are always shown, a line each, and the others below them with their headings. */
    private List<String> stacked(List<Cell> row) {
        List<String> lines = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            if (table.columns().get(i).isAlwaysShown()) {
                LineWrap.lines(cell.text(), width).forEach(line -> lines.add(painted(line, cell.style())));
            } else if (!cell.isAbsent()) {
                others.add(table.headings().get(i).toLowerCase(Locale.ROOT) + " " + cell.brief());
            }
        }
        if (!others.isEmpty()) {
            lines.addAll(LineWrap.lines(GAP + String.join("; ", others), width, GAP));
        }
        return lines;
    }

    private String painted(String plain, Style style) {
        return colour ? Ansi.paint(plain, style) : plain;
    }
}

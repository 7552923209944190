package io.bedrockdiscovery.shell.output;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Lays out a table as aligned columns, the last of which is cut to fit the terminal, and the others where they are without measure. */
final class TableLayout {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;
    /** Wider than every id and every ARN of AWS. */
    private static final int WIDEST = 300;

    private final Table table;
    private final boolean colour;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final int[] widths;

    TableLayout(Table table, int width, boolean colour) {
        this.table = table;
        this.colour = colour;
        rows.add(table.headings().stream()
                .map(heading -> new Cell(heading, Style.STRONG))
                .toList());
        rows.addAll(table.rows());
        this.widths = widths(width);
    }

    /** Returns the lines, each no wider than the terminal if cutting the last column is enough for that. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private int[] widths(int width) {
        int[] widest = new int[table.headings().size()];
        for (List<Cell> row : rows) {
            for (int i = 0; i < widest.length; i++) {
                int needed = DisplayWidth.of(row.get(i).text());
                // Every other row is padded to the widest cell, so that one without measure would multiply.
                widest[i] = Math.max(widest[i], i < widest.length - 1 ? Math.min(needed, WIDEST) : needed);
            }
        }
        int last = widest.length - 1;
        int taken = GAP.length() * last;
        for (int i = 0; i < last; i++) {
            taken += widest[i];
        }
        widest[last] = Math.min(widest[last], Math.max(NARROWEST, width - taken));
        return widest;
    }

    private String line(List<Cell> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean last = i == widths.length - 1;
            Cell cell = row.get(i);
            String text = DisplayWidth.cut(cell.text(), widths[i]);
            String padding = " ".repeat(widths[i] - DisplayWidth.of(text));
            String painted = colour ? Ansi.paint(text, cell.style()) : text;
            line.append(table.isRight(i) ? padding + painted : painted + (last ? "" : padding));
            line.append(last ? "" : GAP);
        }
        return line.toString().stripTrailing();
    }
}

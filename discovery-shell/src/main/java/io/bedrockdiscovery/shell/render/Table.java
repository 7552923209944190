package io.bedrockdiscovery.shell.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that stand under one another. The last one is cut to fit a terminal. For one thread. */
final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private final List<String> header;
    private final List<Boolean> right;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** A heading that starts with {@code >} makes its column stand to the right. */
    Table(String... headings) {
        this.header = List.of(headings).stream()
                .map(heading -> heading.startsWith(">") ? heading.substring(1) : heading)
                .toList();
        this.right = List.of(headings).stream()
                .map(heading -> heading.startsWith(">"))
                .toList();
    }

    Table row(@Nullable Object... values) {
        if (values.length != header.size()) {
            throw new IllegalArgumentException(values.length + " cells under " + header.size() + " headings");
        }
        List<Cell> row = new ArrayList<>();
        for (Object value : values) {
            row.add(Cell.of(value));
        }
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines, each no wider than {@code width} columns if that can be had by cutting the last one. */
    List<String> lines(int width, boolean colour) {
        List<List<Cell>> all = new ArrayList<>();
        all.add(header.stream().map(heading -> new Cell(heading, Tone.STRONG)).toList());
        all.addAll(rows);
        int[] widths = widths(all, width);
        return all.stream().map(row -> line(row, widths, colour)).toList();
    }

    private int[] widths(List<List<Cell>> all, int width) {
        int[] widths = new int[header.size()];
        for (List<Cell> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i).text()));
            }
        }
        int last = widths.length - 1;
        int taken = GAP.length() * last;
        for (int i = 0; i < last; i++) {
            taken += widths[i];
        }
        widths[last] = Math.min(widths[last], Math.max(NARROWEST, width - taken));
        return widths;
    }

    private String line(List<Cell> row, int[] widths, boolean colour) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean last = i == widths.length - 1;
            Cell cell = row.get(i);
            String text = last ? Columns.cut(cell.text(), widths[i]) : cell.text();
            String pad = " ".repeat(widths[i] - Columns.of(text));
            String painted = colour ? cell.tone().paint(text) : text;
            line.append(right.get(i) ? pad + painted : painted + (last ? "" : pad));
            line.append(last ? "" : GAP);
        }
        return line.toString().stripTrailing();
    }
}

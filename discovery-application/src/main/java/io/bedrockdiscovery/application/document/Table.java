package io.bedrockdiscovery.application.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table for users: headings, and rows of cells. Not safe for use by many threads. */
public final class Table {
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** Creates a table; a heading that begins with {@code >} aligns its column to the right. */
    public Table(String... headings) {
        this(IntStream.range(0, headings.length)
                .mapToObj(place -> Column.at(place, headings[place]))
                .toList());
    }

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * Adds a row of values, which may be cells.
     *
     * @throws IllegalArgumentException if there is not one value for each heading
     */
    public Table row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " cells under " + columns.size() + " headings");
        }
        List<Cell> row = new ArrayList<>();
        for (Object value : values) {
            row.add(Cell.of(value));
        }
        rows.add(row);
        return this;
    }

    /** Returns whether there are no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the columns. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the headings. */
    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** Returns whether a column is aligned to the right. */
    public boolean isRight(int column) {
        return columns.get(column).right();
    }

    /** Returns the rows. */
    public List<List<Cell>> rows() {
        return Collections.unmodifiableList(rows);
    }
}

package io.bedrockdiscovery.application.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for users: headings, and rows of cells. Not safe for use by many threads. */
public final class Table {
    /** A heading that begins with this mark aligns its column to the right. */
    static final String RIGHT = ">";

    private final List<String> headings;
    private final List<Boolean> right;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** Creates a table; a heading that begins with {@code >} aligns its column to the right. */
    public Table(String... headings) {
        this(List.of(headings));
    }

    Table(List<String> headings) {
        this.headings = headings.stream()
                .map(heading -> isRight(heading) ? heading.substring(RIGHT.length()) : heading)
                .toList();
        this.right = headings.stream().map(Table::isRight).toList();
    }

    /**
     * Adds a row of values, which may be cells.
     *
     * @throws IllegalArgumentException if there is not one value for each heading
     */
    public Table row(@Nullable Object... values) {
        if (values.length != headings.size()) {
            throw new IllegalArgumentException(values.length + " cells under " + headings.size() + " headings");
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

    /** Returns the headings. */
    public List<String> headings() {
        return headings;
    }

    /** Returns whether a column is aligned to the right. */
    public boolean isRight(int column) {
        return right.get(column);
    }

    /** Returns the rows. */
    public List<List<Cell>> rows() {
        return Collections.unmodifiableList(rows);
    }

    private static boolean isRight(String heading) {
        return heading.startsWith(RIGHT);
    }
}

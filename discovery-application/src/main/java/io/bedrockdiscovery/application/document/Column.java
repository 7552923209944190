package io.bedrockdiscovery.application.document;

import static java.util.Objects.requireNonNull;

/**
 * The heading of a table's column, and what may happen to the column where the table is too wide.
 *
 * @param right whether it is aligned to the right, as numbers are
 * @param weight its importance: the column with the smallest weight is left out first
 * @param whole whether its cells are never cut, such as ids, which people copy
 */
public record Column(String heading, boolean right, int weight, boolean whole) {
    /** The weight of a column that is never left out. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    /** The weight of a column that is left out without a word, because the answer tells the same elsewhere. */
    public static final int UNMISSED = 0;

    /** The mark of a heading whose column is aligned to the right. */
    private static final String RIGHT = ">";

    private static final int HEAVIEST_BY_PLACE = 50;

    public Column {
        requireNonNull(heading, "heading is null");
    }

    /**
     * Returns a column that weighs what its place tells: the first one is always shown, and every other one is more important
     * than those after it.
     *
     * @param heading begins with {@code >} for a column that is aligned to the right
     */
    static Column at(int place, String heading) {
        boolean right = heading.startsWith(RIGHT);
        return new Column(
                right ? heading.substring(RIGHT.length()) : heading,
                right,
                place == 0 ? ALWAYS : HEAVIEST_BY_PLACE - place,
                right || place == 0);
    }

    /** Returns whether the column is never left out. */
    public boolean isAlwaysShown() {
        return weight == ALWAYS;
    }

    Column weighing(int weight) {
        return new Column(heading, right, weight, whole);
    }

    Column uncut() {
        return new Column(heading, right, weight, true);
    }
}

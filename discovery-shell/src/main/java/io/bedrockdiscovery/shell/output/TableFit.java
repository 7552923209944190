package io.bedrockdiscovery.shell.output;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Column;
import io.bedrockdiscovery.application.document.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the columns of a table that a terminal has room for, and their widths: the least important ones are left out, the
 * others are brief or shortened.
 */
final class TableFit {
    static final int GAP = 2;
    /** Wider than every id and every ARN of AWS. */
    static final int WIDEST = 300;
    /** The width to which a cell can be shortened and still tells something. */
    private static final int NARROWEST = 14;

    private TableFit() {}

    /**
     * A column in its place.
     *
     * @param index of the column in the table
     * @param brief whether its cells show their brief form
     */
    record Shown(int index, int width, boolean brief) {}

    /**
     * The columns to show, in order.
     *
     * @param left the headings of those that there is no room for
     */
    record Fit(List<Shown> columns, List<String> left) {}

    private record Sized(int index, Column column, int full, int brief) {
        int least() {
            int heading = DisplayWidth.of(column.heading());
            return column.whole() ? brief : Math.min(brief, Math.max(heading, NARROWEST));
        }
    }

    /**
     * Returns every column, for output that has no width. A cell is never cut, so that one that is wider than the widest id
     * reaches into the columns behind it; padding all others to its width would make a long table very large.
     */
    static Fit complete(Table table) {
        return new Fit(
                sized(table, table.rows(), false).stream()
                        .map(each -> new Shown(each.index(), Math.min(each.full(), WIDEST), false))
                        .toList(),
                List.of());
    }

    /** Returns the columns of some rows for a width; empty where not even those that are always shown fit. */
    static Optional<Fit> of(Table table, List<List<Cell>> rows, int width) {
        List<Sized> kept = new ArrayList<>(sized(table, rows, true));
        List<Sized> byWeight = kept.stream()
                .sorted(Comparator.comparingInt((Sized each) -> each.column().weight())
                        .thenComparing(Comparator.comparingInt(Sized::index).reversed()))
                .toList();
        for (Sized lightest : byWeight) {
            if (needed(kept) <= width || lightest.column().isAlwaysShown()) {
                break;
            }
            kept.remove(lightest);
        }
        if (needed(kept) > width) {
            return Optional.empty();
        }
        addBack(kept, byWeight, width);
        List<String> left = byWeight.stream()
                .filter(each -> !kept.contains(each) && each.column().weight() != Column.UNMISSED)
                .sorted(Comparator.comparingInt(Sized::index))
                .map(each -> each.column().heading())
                .toList();
        return Optional.of(new Fit(widened(kept, byWeight, width - needed(kept)), left));
    }

    /** Returns the rows that have room in columns where others do not, because of a wider id. */
    static List<List<Cell>> narrowRows(Table table, int width) {
        List<Sized> always = sized(table, table.rows(), true).stream()
                .filter(each -> each.column().isAlwaysShown())
                .toList();
        Sized widest = Collections.max(always, Comparator.comparingInt(Sized::least));
        int room = width - (needed(always) - widest.least());
        return table.rows().stream()
                .filter(row -> DisplayWidth.of(row.get(widest.index()).brief()) <= room)
                .toList();
    }

    /** Adds the columns again for which there is room, because a wider one was left out after them. */
    private static void addBack(List<Sized> kept, List<Sized> byWeight, int width) {
        for (int i = byWeight.size() - 1; i >= 0; i--) {
            Sized each = byWeight.get(i);
            if (!kept.contains(each) && needed(kept) + GAP + each.least() <= width) {
                kept.add(each);
            }
        }
        kept.sort(Comparator.comparingInt(Sized::index));
    }

    private static int needed(List<Sized> columns) {
        return columns.stream().mapToInt(Sized::least).sum() + GAP * Math.max(0, columns.size() - 1);
    }

    /** Gives the room that is left to the most important columns: first for their brief forms, then for the full ones. */
    private static List<Shown> widened(List<Sized> kept, List<Sized> byWeight, int room) {
        int[] widths = new int[byWeight.stream().mapToInt(Sized::index).max().orElse(0) + 1];
        boolean[] full = new boolean[widths.length];
        kept.forEach(each -> widths[each.index()] = each.least());
        int left = room;
        for (int i = byWeight.size() - 1; i >= 0; i--) {
            Sized each = byWeight.get(i);
            if (kept.contains(each)) {
                int more = Math.min(left, each.brief() - widths[each.index()]);
                widths[each.index()] += more;
                left -= more;
            }
        }
        for (int i = byWeight.size() - 1; i >= 0; i--) {
            Sized each = byWeight.get(i);
            int more = each.full() - widths[each.index()];
            if (kept.contains(each) && more <= left) {
                widths[each.index()] += more;
                full[each.index()] = true;
                left -= more;
            }
        }
        return kept.stream()
                .map(each -> new Shown(each.index(), widths[each.index()], !full[each.index()]))
                .toList();
    }

    /** Returns the sizes of the columns; on a terminal without those that have nothing to show in any row. */
    private static List<Sized> sized(Table table, List<List<Cell>> rows, boolean terminal) {
        List<Sized> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int index = i;
            Column column = table.columns().get(i);
            boolean empty = !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.get(index).isAbsent());
            if (!terminal || !empty || column.isAlwaysShown()) {
                int full = DisplayWidth.of(column.heading());
                int brief = full;
                for (List<Cell> row : rows) {
                    full = Math.max(full, capped(row.get(i).text(), terminal));
                    brief = Math.max(brief, capped(row.get(i).brief(), terminal));
                }
                columns.add(new Sized(i, column, full, brief));
            }
        }
        return columns;
    }

    /** Caps a width. No id is wider than the widest, so such a cell is not copied, and must not take the room of all others. */
    private static int capped(String text, boolean terminal) {
        int width = DisplayWidth.of(text);
        return width <= WIDEST || !terminal ? width : NARROWEST;
    }
}

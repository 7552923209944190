package io.bedrockdiscovery.application.document;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that users want to see, and its order.
 *
 * @param columns the names of the columns of tables and spreadsheets; none for all
 * @param sort the name of the column to sort by, with {@code :desc} behind it for the greatest first; null for no sorting
 * @param limit the greatest number of elements; null for all
 */
public record ListSelection(
        List<String> columns,
        @Nullable String sort,
        @Nullable Integer limit) {
    /** Everything, as it is. */
    public static final ListSelection ALL = new ListSelection(List.of(), null, null);

    private static final String DESCENDING = ":desc";

    public ListSelection {
        columns = List.copyOf(columns);
    }

    /**
     * Returns the elements to show, in order.
     *
     * @throws NoSuchColumnException if the column to sort by does not exist
     */
    public <T> List<T> of(List<T> items, Columns<T> all) {
        return limited(sorted(items, all));
    }

    private <T> List<T> limited(List<T> items) {
        return limit == null ? items : items.subList(0, Math.min(limit, items.size()));
    }

    private <T> List<T> sorted(List<T> items, Columns<T> all) {
        if (sort == null) {
            return items;
        }
        boolean descending = sort.endsWith(DESCENDING);
        String name = descending ? sort.substring(0, sort.length() - DESCENDING.length()) : sort;
        Function<T, @Nullable Object> values = all.values(name);
        Comparator<Object> order =
                descending ? Comparator.comparing(SortKey::of).reversed() : Comparator.comparing(SortKey::of);
        return items.stream()
                .sorted((one, other) -> compare(values.apply(one), values.apply(other), order))
                .toList();
    }

    /** Compares values, of which those that are not known come last in either direction. */
    private static int compare(@Nullable Object one, @Nullable Object other, Comparator<Object> order) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return order.compare(one, other);
    }

    /** The key by which a value is sorted: its number, or its text. */
    private record SortKey(double number, String text) implements Comparable<SortKey> {
        static SortKey of(Object value) {
            if (value instanceof Number number) {
                return new SortKey(number.doubleValue(), "");
            }
            if (value instanceof Duration time) {
                return new SortKey(time.toNanos(), "");
            }
            if (value instanceof Instant time) {
                return new SortKey(time.getEpochSecond(), "");
            }
            double size = value instanceof Collection<?> list ? list.size() : 0;
            return new SortKey(size, FieldText.of(value));
        }

        @Override
        public int compareTo(SortKey other) {
            int order = Double.compare(number, requireNonNull(other).number);
            return order == 0 ? NaturalOrder.OF_TEXT.compare(text, other.text) : order;
        }
    }
}

package io.bedrockdiscovery.application.document;

import io.bedrockdiscovery.application.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an answer that is a list: the one place from which its JSON objects, its spreadsheet rows and its table
 * come. A field is part of the JSON and of the spreadsheet, a heading is part of the table. Build it once; safe for use by
 * many threads from then on.
 *
 * @param <T> an element of the list
 */
public final class Columns<T> {
    private final List<Entry<T>> entries = new ArrayList<>();

    /**
     * One column; a field without a heading, or a heading without a field, is not part of every form.
     *
     * @param name of the field; null for a column of the table alone
     * @param column null for a field that the table does not show
     * @param sheet the value in the spreadsheet
     */
    private record Entry<T>(
            @Nullable String name,
            Function<T, @Nullable Object> value,
            @Nullable Column column,
            Function<T, @Nullable Object> cell,
            Function<T, @Nullable Object> sheet) {
        Entry(
                @Nullable String name,
                Function<T, @Nullable Object> value,
                @Nullable Column column,
                Function<T, @Nullable Object> cell) {
            this(name, value, column, cell, value);
        }

        /** Returns the word by which users name the column. */
        String word() {
            return name != null ? name : column == null ? "" : heading();
        }

        String heading() {
            return column == null
                    ? ""
                    : column.heading().toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /** Creates a list without columns. */
    public Columns() {}

    /** Adds a field that the table does not show. */
    public Columns<T> field(String name, Function<T, @Nullable Object> value) {
        entries.add(new Entry<>(name, value, null, item -> FieldText.of(value.apply(item))));
        return this;
    }

    /** Adds a field that the table shows as it is. */
    public Columns<T> field(String name, Function<T, @Nullable Object> value, String heading) {
        return field(name, value, heading, value);
    }

    /** Adds a field that the table shows in another way. */
    public Columns<T> field(
            String name, Function<T, @Nullable Object> value, String heading, Function<T, @Nullable Object> cell) {
        entries.add(new Entry<>(name, value, column(heading), cell));
        return this;
    }

    /** Adds a column of the table alone; a heading that begins with {@code >} aligns it to the right. */
    public Columns<T> heading(String heading, Function<T, @Nullable Object> cell) {
        entries.add(new Entry<>(null, item -> Cell.of(cell.apply(item)).text(), column(heading), cell));
        return this;
    }

    /** Shows the field that was added last in another way in the spreadsheet. */
    public Columns<T> inSheet(Function<T, @Nullable Object> sheet) {
        return replaceLast(last -> new Entry<>(last.name(), last.value(), last.column(), last.cell(), sheet));
    }

    /** Sets the importance of the column that was added last: the one with the smallest is left out first. */
    public Columns<T> weight(int weight) {
        return changeLast(column -> column.weighing(weight));
    }

    /** Keeps the cells of the column that was added last from being cut, such as ids. */
    public Columns<T> whole() {
        return changeLast(Column::uncut);
    }

    /** Keeps the column that was added last in every table, however narrow. */
    public Columns<T> always() {
        return weight(Column.ALWAYS);
    }

    /** Adds the columns of another list. */
    public Columns<T> and(Columns<T> more) {
        entries.addAll(more.entries);
        return this;
    }

    /** Returns the names of all columns: those of the fields, and the headings of the others. */
    public List<String> names() {
        return entries.stream().map(Entry::word).toList();
    }

    /**
     * Returns only the columns that are named, in this order, for tables and spreadsheets.
     *
     * @param names of fields or headings, in any letter case; none returns this list itself
     * @throws NoSuchColumnException if there is no such column
     */
    public Columns<T> only(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        Columns<T> chosen = new Columns<>();
        for (String name : names) {
            Entry<T> entry = called(name);
            Column column = entry.column();
            String heading = column == null ? entry.word().toUpperCase(Locale.ROOT) : column.heading();
            Column shown = Column.at(chosen.entries.size(), (column != null && column.right() ? ">" : "") + heading);
            chosen.entries.add(new Entry<>(
                    entry.word(),
                    entry.value(),
                    column != null && column.whole() ? shown.uncut() : shown,
                    entry.cell(),
                    entry.sheet()));
        }
        return chosen;
    }

    /**
     * Returns the values of a column.
     *
     * @throws NoSuchColumnException if there is no such column
     */
    public Function<T, @Nullable Object> values(String name) {
        return called(name).value();
    }

    /** Returns the JSON objects of a list. */
    public List<JsonObject> json(Collection<? extends T> items) {
        return items.stream().map(this::json).toList();
    }

    /** Returns the JSON object of one element. */
    public JsonObject json(T item) {
        JsonObject object = new JsonObject();
        fields().forEach(field -> object.with(field.word(), field.value().apply(item)));
        return object;
    }

    /** Returns the spreadsheet rows of a list: lists with blanks in between, objects as {@code name:value}. */
    public Rows rows(Collection<? extends T> items) {
        return new Rows(
                fields().map(Entry::word).toList(),
                items.stream()
                        .map(item -> fields().map(
                                        field -> FieldText.of(field.sheet().apply(item)))
                                .toList())
                        .toList());
    }

    /** Returns the table of a list. */
    public Table table(Collection<? extends T> items) {
        List<Entry<T>> shown =
                entries.stream().filter(entry -> entry.column() != null).toList();
        Table table = new Table(shown.stream()
                .flatMap(entry -> Stream.ofNullable(entry.column()))
                .toList());
        for (T item : items) {
            table.row(shown.stream().map(entry -> entry.cell().apply(item)).toArray());
        }
        return table;
    }

    private Stream<Entry<T>> fields() {
        return entries.stream().filter(entry -> entry.name() != null);
    }

    private Entry<T> called(String name) {
        return Stream.concat(
                        entries.stream().filter(entry -> name.equalsIgnoreCase(entry.word())),
                        entries.stream().filter(entry -> name.equalsIgnoreCase(entry.heading())))
                .findFirst()
                .orElseThrow(() -> new NoSuchColumnException(name, names()));
    }

    private Column column(String heading) {
        return Column.at(
                (int) entries.stream().filter(entry -> entry.column() != null).count(), heading);
    }

    private Columns<T> changeLast(Function<Column, Column> change) {
        return replaceLast(last -> {
            Column column = last.column();
            if (column == null) {
                throw new IllegalStateException("the table does not show " + last.word());
            }
            return new Entry<>(last.name(), last.value(), change.apply(column), last.cell(), last.sheet());
        });
    }

    private Columns<T> replaceLast(UnaryOperator<Entry<T>> change) {
        entries.add(change.apply(entries.remove(entries.size() - 1)));
        return this;
    }
}

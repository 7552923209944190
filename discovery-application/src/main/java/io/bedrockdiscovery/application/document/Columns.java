package io.bedrockdiscovery.application.document;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an answer that is a list: the one place from which its JSON objects, its spreadsheet rows and its table
 * come. A field is part of the JSON and of the spreadsheet, a heading is part of the table. Build it once; safe for use by
 * many threads from then on.
 *
 * @param <T> an element of the list
 */
public final class Columns<T> {
    private record Field<T>(String name, Function<T, @Nullable Object> value) {}

    private record Heading<T>(String text, Function<T, @Nullable Object> cell) {}

    private final List<Field<T>> fields = new ArrayList<>();
    private final List<Heading<T>> headings = new ArrayList<>();

    /** Creates a list without columns. */
    public Columns() {}

    /** Adds a field that the table does not show. */
    public Columns<T> field(String name, Function<T, @Nullable Object> value) {
        fields.add(new Field<>(name, value));
        return this;
    }

    /** Adds a field that the table shows as it is. */
    public Columns<T> field(String name, Function<T, @Nullable Object> value, String heading) {
        return field(name, value).heading(heading, value);
    }

    /** Adds a field that the table shows in another way. */
    public Columns<T> field(
            String name, Function<T, @Nullable Object> value, String heading, Function<T, @Nullable Object> cell) {
        return field(name, value).heading(heading, cell);
    }

    /** Adds a column of the table alone; a heading that begins with {@code >} aligns it to the right. */
    public Columns<T> heading(String heading, Function<T, @Nullable Object> cell) {
        headings.add(new Heading<>(heading, cell));
        return this;
    }

    /** Adds the columns of another list. */
    public Columns<T> and(Columns<T> more) {
        fields.addAll(more.fields);
        headings.addAll(more.headings);
        return this;
    }

    /** Returns the JSON objects of a list. */
    public List<JsonObject> json(Collection<? extends T> items) {
        return items.stream().map(this::json).toList();
    }

    /** Returns the JSON object of one element. */
    public JsonObject json(T item) {
        JsonObject object = new JsonObject();
        fields.forEach(field -> object.with(field.name(), field.value().apply(item)));
        return object;
    }

    /** Returns the spreadsheet rows of a list: lists with blanks in between, objects as {@code name:value}. */
    public Rows rows(Collection<? extends T> items) {
        return new Rows(
                fields.stream().map(Field::name).toList(),
                items.stream()
                        .map(item -> fields.stream()
                                .map(field -> text(field.value().apply(item)))
                                .toList())
                        .toList());
    }

    /** Returns the table of a list. */
    public Table table(Collection<? extends T> items) {
        Table table = new Table(headings.stream().map(Heading::text).toList());
        for (T item : items) {
            table.row(
                    headings.stream().map(heading -> heading.cell().apply(item)).toArray());
        }
        return table;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Duration time) {
            return String.valueOf(Json.millis(time));
        }
        return value instanceof JsonObject object ? fields(object) : joined(value, " ");
    }

    private static String fields(JsonObject object) {
        return object.fields().entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + ":" + joined(field.getValue(), "+"))
                .collect(Collectors.joining(" "));
    }

    /** Lists of objects are joined in another way than lists of words, because objects have blanks. */
    private static String joined(@Nullable Object value, String separator) {
        if (!(value instanceof Iterable<?> list)) {
            return value instanceof Instant time ? Json.time(time) : String.valueOf(value);
        }
        boolean objects = StreamSupport.stream(list.spliterator(), false).anyMatch(JsonObject.class::isInstance);
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each instanceof JsonObject object ? fields(object) : String.valueOf(each))
                .collect(Collectors.joining(objects ? "; " : separator));
    }
}

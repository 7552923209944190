package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a plain map, such as any JSON library makes of an object. A field whose value is null counts as
 * absent.
 *
 * <p>Every method throws {@link IllegalArgumentException} if a field has the wrong type or value, or if a required one
 * is absent. The message is one printable line that starts with the path of the field, such as {@code
 * regions.eu-west-1.models.items[3].modelId is missing}. Not safe for use by many threads if the map is changed
 * meanwhile.
 */
public final class MapReader {
    private final String path;
    private final Map<?, ?> values;

    /** Creates a reader of a whole document. */
    public MapReader(Map<?, ?> values) {
        this("", values);
    }

    /**
     * Creates a reader of a part of a document.
     *
     * @param path the path of the map in the document, such as {@code regions.eu-west-1}; empty for the whole document
     */
    public MapReader(String path, Map<?, ?> values) {
        this.path = requireNonNull(path, "path is null");
        this.values = requireNonNull(values, "values is null");
    }

    /** Returns the map itself, of which nothing is checked. */
    public Map<?, ?> values() {
        return values;
    }

    /** Returns the path of a field in the document, for messages. */
    public String path(String name) {
        return SafeText.line(path.isEmpty() ? name : path + "." + name);
    }

    /** Reads a text; empty where it is absent. */
    public Optional<String> text(String name) {
        return field(String.class, name);
    }

    /** Reads a text that must be there. */
    public String requiredText(String name) {
        return present(name, text(name));
    }

    /**
     * Reads a text and parses it; empty where it is absent.
     *
     * @param parser its {@link IllegalArgumentException} is thrown with the path of the field
     */
    public <T> Optional<T> text(String name, Function<String, T> parser) {
        return text(name).map(text -> at(name, () -> parser.apply(text)));
    }

    /**
     * Reads a text that must be there, and parses it.
     *
     * @param parser its {@link IllegalArgumentException} is thrown with the path of the field
     */
    public <T> T requiredText(String name, Function<String, T> parser) {
        return present(name, text(name, parser));
    }

    /** Reads a list of texts; empty where the list is absent. */
    public Optional<List<String>> texts(String name) {
        return texts(name, Function.identity());
    }

    /** Reads a list of texts that must be there. */
    public List<String> requiredTexts(String name) {
        return present(name, texts(name));
    }

    /**
     * Reads a list of texts and parses each; empty where the list is absent.
     *
     * @param parser its {@link IllegalArgumentException} is thrown with the path of the text
     */
    public <T> Optional<List<T>> texts(String name, Function<String, T> parser) {
        return list(String.class, name, (item, text) -> at(item, () -> parser.apply(text)));
    }

    /** Reads a boolean; empty where it is absent. */
    public Optional<Boolean> flag(String name) {
        return field(Boolean.class, name);
    }

    /** Reads a boolean that must be there. */
    public boolean requiredFlag(String name) {
        return present(name, flag(name));
    }

    /** Reads an ISO-8601 time in UTC, such as {@code 2026-01-10T12:00:00Z}; empty where it is absent. */
    public Optional<Instant> time(String name) {
        return text(name).map(text -> time(name, text));
    }

    /** Reads an ISO-8601 time in UTC that must be there. */
    public Instant requiredTime(String name) {
        return present(name, time(name));
    }

    /** Reads a whole number that is not negative; empty where it is absent. */
    public OptionalInt count(String name) {
        Optional<Integer> count = field(Integer.class, name);
        return count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(validCount(name, count.get()));
    }

    /** Reads a whole number that must be there and is not negative. */
    public int requiredCount(String name) {
        return validCount(name, present(name, field(Integer.class, name)));
    }

    /** Reads a finite number that is not negative; empty where it is absent. */
    public OptionalDouble real(String name) {
        Optional<Number> real = field(Number.class, name);
        return real.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(validReal(name, real.get()));
    }

    /** Reads a finite number that must be there and is not negative. */
    public double requiredReal(String name) {
        return validReal(name, present(name, field(Number.class, name)));
    }

    /** Returns a reader of an object; empty where it is absent. */
    public Optional<MapReader> object(String name) {
        return field(Map.class, name).map(object -> child(name, object));
    }

    /** Returns a reader of an object that must be there. */
    public MapReader requiredObject(String name) {
        return present(name, object(name));
    }

    /**
     * Reads a list of objects; empty where the list is absent.
     *
     * @param reading called for each object; its {@link IllegalArgumentException} is thrown with the path of the object
     */
    public <T> Optional<List<T>> objects(String name, Function<MapReader, T> reading) {
        return list(Map.class, name, (item, object) -> child(item, object).read(reading));
    }

    /**
     * Reads a list of objects that must be there.
     *
     * @param reading called for each object; its {@link IllegalArgumentException} is thrown with the path of the object
     */
    public <T> List<T> requiredObjects(String name, Function<MapReader, T> reading) {
        return present(name, objects(name, reading));
    }

    /**
     * Reads this object as a whole.
     *
     * @param reading called once; its {@link IllegalArgumentException} is thrown with the path of this object
     */
    public <T> T read(Function<MapReader, T> reading) {
        try {
            return reading.apply(this);
        } catch (IllegalArgumentException e) {
            throw located(SafeText.line(path), e);
        }
    }

    private MapReader child(String name, Map<?, ?> object) {
        return new MapReader(path.isEmpty() ? name : path + "." + name, object);
    }

    private interface ItemReading<V, T> {
        T read(String item, V value);
    }

    private <V, T> Optional<List<T>> list(Class<V> type, String name, ItemReading<V, T> reading) {
        Optional<List<?>> list = field(List.class, name).map(each -> each);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        for (@Nullable Object value : list.get()) {
            if (value == null) {
                throw new IllegalArgumentException(path(name) + " holds a null");
            }
            String item = name + "[" + items.size() + "]";
            items.add(reading.read(item, typed(type, item, value)));
        }
        return Optional.of(List.copyOf(items));
    }

    private <T> Optional<T> field(Class<T> type, String name) {
        Object value = values.get(name);
        return value == null ? Optional.empty() : Optional.of(typed(type, name, value));
    }

    private <T> T typed(Class<T> type, String name, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(path(name)
                    + (type == Integer.class && isWhole(value)
                            ? " is out of range: " + SafeText.of(value.toString())
                            : " is not " + described(type)));
        }
        return type.cast(value);
    }

    /** Returns whether a value is a whole number, of which parsers make the narrowest type that holds it. */
    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof BigInteger;
    }

    /** Returns a type in the words of JSON, in which users write the document. */
    private static String described(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class) {
            return "a boolean";
        }
        if (type == Integer.class) {
            return "a whole number";
        }
        if (type == Number.class) {
            return "a number";
        }
        return type == List.class ? "a list" : "an object";
    }

    private <T> T present(String name, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(path(name) + " is missing"));
    }

    private Instant time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(path(name) + " is not a time: " + SafeText.of(text), e);
        }
    }

    private int validCount(String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(path(name) + " is negative: " + count);
        }
        return count;
    }

    private double validReal(String name, Number number) {
        double real = number.doubleValue();
        if (!Double.isFinite(real) || real < 0) {
            throw new IllegalArgumentException(path(name) + " is negative or not finite: " + real);
        }
        return real;
    }

    private <T> T at(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw located(path(name), e);
        }
    }

    /** Returns the exception with a path in its message, unless it has one already. */
    private static IllegalArgumentException located(String place, IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(place) ? e : new IllegalArgumentException(place + ": " + message, e);
    }
}

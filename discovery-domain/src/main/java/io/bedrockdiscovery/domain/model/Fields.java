package io.bedrockdiscovery.domain.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed reading of a map of plain values; null where a field is absent, an exception naming it where it is wrong. */
record Fields(Map<?, ?> values) {
    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    @Nullable
    String text(String name) {
        return as(String.class, name, values.get(name));
    }

    @Nullable
    Boolean flag(String name) {
        return as(Boolean.class, name, values.get(name));
    }

    @Nullable
    Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is not a time: " + Printable.of(text), e);
        }
    }

    <T> @Nullable T word(String name, Function<String, T> make) {
        String text = text(name);
        return text == null ? null : make.apply(text);
    }

    <T> @Nullable List<T> words(String name, Function<String, T> make) {
        return list(name, value -> make.apply(present(String.class, name, value)));
    }

    @Nullable
    Fields object(String name) {
        Map<?, ?> object = as(Map.class, name, values.get(name));
        return object == null ? null : new Fields(object);
    }

    <T> @Nullable List<T> objects(String name, Function<Fields, T> make) {
        return list(name, value -> make.apply(new Fields(present(Map.class, name, value))));
    }

    private <T> @Nullable List<T> list(String name, Function<@Nullable Object, T> make) {
        List<?> list = as(List.class, name, values.get(name));
        if (list == null) {
            return null;
        }
        List<@Nullable Object> items = new ArrayList<>(list);
        return items.stream().map(make).toList();
    }

    private static <T> T present(Class<T> type, String name, @Nullable Object value) {
        T typed = as(type, name, value);
        if (typed == null) {
            throw new IllegalArgumentException(name + " holds a null");
        }
        return typed;
    }

    private static <T> @Nullable T as(Class<T> type, String name, @Nullable Object value) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(name + " is not a " + type.getSimpleName());
    }
}

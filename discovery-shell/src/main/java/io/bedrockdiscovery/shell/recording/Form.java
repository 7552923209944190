package io.bedrockdiscovery.shell.recording;

import io.bedrockdiscovery.domain.model.Printable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed reading of an object of a recording; what is wrong is told by an {@link IllegalArgumentException} that says where.
 *
 * @param place where in the file it stands; empty for the whole
 */
record Form(String place, Map<?, ?> values) {
    String text(String name) {
        return present(name, textOrNull(name));
    }

    @Nullable
    String textOrNull(String name) {
        return as(String.class, name, values.get(name));
    }

    boolean flag(String name) {
        return present(name, as(Boolean.class, name, values.get(name)));
    }

    int count(String name) {
        return present(name, as(Integer.class, name, values.get(name)));
    }

    double real(String name) {
        return present(name, as(Number.class, name, values.get(name))).doubleValue();
    }

    Instant time(String name) {
        String text = text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(path(name) + " is not a time: " + Printable.of(text), e);
        }
    }

    Form object(String name) {
        return present(name, objectOrNull(name));
    }

    @Nullable
    Form objectOrNull(String name) {
        Map<?, ?> object = as(Map.class, name, values.get(name));
        return object == null ? null : new Form(path(name), object);
    }

    /** What {@code read} makes of each object of a list. */
    <T> List<T> list(String name, Function<Form, T> read) {
        List<?> list = present(name, as(List.class, name, values.get(name)));
        List<T> items = new ArrayList<>();
        for (Object each : list) {
            String item = name + "[" + items.size() + "]";
            Map<?, ?> object = present(item, as(Map.class, item, each));
            items.add(new Form(path(item), object).as(read));
        }
        return items;
    }

    List<String> texts(String name) {
        List<?> list = present(name, as(List.class, name, values.get(name)));
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            texts.add(present(name, as(String.class, name, each)));
        }
        return texts;
    }

    /** What {@code read} makes of this; its complaints are given their place. */
    <T> T as(Function<Form, T> read) {
        try {
            return read.apply(this);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw place.isEmpty() || message.startsWith(place)
                    ? e
                    : new IllegalArgumentException(place + ": " + message, e);
        }
    }

    private String path(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(path(name) + " is missing");
        }
        return value;
    }

    private <T> @Nullable T as(Class<T> type, String name, @Nullable Object value) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(path(name) + " is not a " + type.getSimpleName());
    }
}

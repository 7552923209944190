package io.bedrockdiscovery.testkit.world;

import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A world as a file has it.
 *
 * @param asOf the day that the file stands for, from its start
 * @param sources where its facts come from, for people
 */
record SampleFile(World world, Instant asOf, List<String> sources) {
    private static final int FORMAT = 1;

    SampleFile {
        sources = List.copyOf(sources);
    }

    /** Reads one. @throws IllegalArgumentException saying what is wrong, and where */
    static SampleFile read(InputStream json) {
        try {
            return of(PlainJson.object(json));
        } catch (IOException e) {
            throw new IllegalArgumentException("the sample world is not readable JSON: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the sample world is wrong: " + e.getMessage(), e);
        }
    }

    private static SampleFile of(Map<?, ?> file) {
        int format = field(file, "format", Integer.class);
        if (format != FORMAT) {
            throw new IllegalArgumentException("format is " + format + ", not " + FORMAT);
        }
        List<World.Place> places = new ArrayList<>();
        Map<?, ?> regions = field(file, "regions", Map.class);
        regions.forEach((name, value) -> {
            String id = String.valueOf(name);
            places.add(at(id, value, region -> place(id, typed(Map.class, "it", region))));
        });
        World world = World.of(
                field(file, "account", String.class), new Partition(field(file, "partition", String.class)), places);
        return new SampleFile(world, day(field(file, "asOf", String.class)), texts(file, "sources"));
    }

    private static World.Place place(String id, Map<?, ?> form) {
        RegionDescription description = new RegionDescription(
                new Region(id), new OptInStatus(field(form, "optInStatus", String.class)), texts(form, "geography"));
        return new World.Place(
                description, true, items(form, "models", ApiForm::model), items(form, "profiles", ApiForm::profile));
    }

    private static <T> List<T> items(Map<?, ?> form, String name, Function<Map<?, ?>, T> read) {
        List<T> items = new ArrayList<>();
        List<?> values = field(form, name, List.class);
        for (Object item : values) {
            String place = name + "[" + items.size() + "]";
            items.add(at(place, item, each -> read.apply(typed(Map.class, "it", each))));
        }
        return items;
    }

    private static List<String> texts(Map<?, ?> form, String name) {
        List<String> texts = new ArrayList<>();
        List<?> values = field(form, name, List.class);
        for (Object item : values) {
            texts.add(typed(String.class, name, item));
        }
        return texts;
    }

    private static <T> T at(String place, @Nullable Object value, Function<@Nullable Object, T> read) {
        try {
            return read.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("asOf is not a day: " + text, e);
        }
    }

    private static <T> T field(Map<?, ?> form, String name, Class<T> type) {
        return typed(type, name, form.get(name));
    }

    private static <T> T typed(Class<T> type, String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}

package io.bedrockdiscovery.application.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, in their order. Objects of a shape have all of its fields: one that is not set is null.
 * Immutable.
 */
public final class JsonShape {
    private final List<String> fields;

    private JsonShape(List<String> fields) {
        this.fields = fields;
    }

    /** Returns the shape with these fields. */
    public static JsonShape of(String... fields) {
        return new JsonShape(List.of(fields));
    }

    /** Returns an object of its own on standard output, with the schema version first and every field null. */
    public JsonObject versioned() {
        return nulls(JsonObject.versioned());
    }

    /** Returns an object with every field null. */
    public JsonObject object() {
        return nulls(new JsonObject());
    }

    private JsonObject nulls(JsonObject object) {
        @Nullable Object absent = null;
        fields.forEach(field -> object.with(field, absent));
        return object.sealed();
    }
}

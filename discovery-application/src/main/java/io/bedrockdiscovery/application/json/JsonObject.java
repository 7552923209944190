package io.bedrockdiscovery.application.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object in their order. Values are maps, lists, text, numbers, booleans, times, durations and nulls,
 * as {@link Json} writes them, and suppliers of such values, which are made only when they are written. Not safe for use by many threads.
 */
public final class JsonObject {
    private static final int SCHEMA_VERSION = 1;

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private boolean sealed;

    /** Creates an object without fields. */
    public JsonObject() {}

    /** Returns an object that begins with the version of the schema. */
    public static JsonObject versioned() {
        return new JsonObject().with("schemaVersion", SCHEMA_VERSION);
    }

    /** Returns an object with the fields of a map, such as the API's representation of a model. */
    public static JsonObject of(Map<String, Object> values) {
        JsonObject object = new JsonObject();
        object.fields.putAll(values);
        return object;
    }

    /**
     * Sets a field, in its place if there is one already, else after all others.
     *
     * @throws IllegalArgumentException if the object has a {@link JsonShape} without this field
     */
    public JsonObject with(String name, @Nullable Object value) {
        if (sealed && !fields.containsKey(name)) {
            throw new IllegalArgumentException("the shape has no field " + name);
        }
        fields.put(name, value);
        return this;
    }

    /** Returns every field, in order. */
    public Map<String, @Nullable Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Ends the adding of fields; those that are there can still be set. */
    JsonObject sealed() {
        sealed = true;
        return this;
    }
}

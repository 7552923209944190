package io.bedrockdiscovery.shell.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object in their order. Values are what {@link Json} can write. For one thread. */
public final class JsonObject {
    private static final int SCHEMA_VERSION = 1;

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** An object of its own on standard output, which says which version of the schema it has. */
    static JsonObject versioned() {
        return new JsonObject().with("schemaVersion", SCHEMA_VERSION);
    }

    /** With all fields of a map, such as the API's form of something. */
    static JsonObject of(Map<String, Object> values) {
        JsonObject object = new JsonObject();
        object.fields.putAll(values);
        return object;
    }

    JsonObject with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /** Every field, in order. */
    public Map<String, @Nullable Object> fields() {
        return Collections.unmodifiableMap(fields);
    }
}

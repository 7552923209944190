package io.bedrockdiscovery.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a tool's arguments. Not safe for use by many threads. */
final class Schema {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    /** Adds the name of a model, which has to be given. */
    Schema model() {
        return required(
                "model",
                "The model: its id, a part of its id or name, the id of an inference profile, or an ARN.",
                "amazon.nova-pro-v1:0",
                "claude-sonnet-4-5");
    }

    /** Adds a text that has to be given. */
    Schema required(String name, String description, String... examples) {
        required.add(name);
        return text(name, description, examples);
    }

    /** Adds a text that may be given. */
    Schema text(String name, String description, String... examples) {
        return add(name, Map.of("type", "string", "description", description, "examples", List.of(examples)));
    }

    /** Adds a list of texts that may be given. */
    Schema list(String name, String description, String... example) {
        return add(
                name,
                Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of("type", "string"),
                        "description",
                        description,
                        "examples",
                        List.of(List.of(example))));
    }

    /** Adds a number that may be given. */
    Schema number(String name, String description, int usual) {
        return add(name, Map.of("type", "integer", "minimum", 1, "description", description, "default", usual));
    }

    /** Adds a yes or no that may be given. */
    Schema flag(String name, String description, boolean usual) {
        return add(name, Map.of("type", "boolean", "description", description, "default", usual));
    }

    /** Adds the residency within which calls may run. */
    Schema residency() {
        return text(
                "residency",
                "Where the call may run, any of: eu, countries (de, Germany, uk), regions (eu-west-1, us-*).",
                "eu",
                "us-*");
    }

    private Schema add(String name, Map<String, Object> property) {
        properties.put(name, property);
        return this;
    }

    /** Returns the names of the arguments. */
    List<String> names() {
        return List.copyOf(properties.keySet());
    }

    /** Returns the schema as JSON. */
    Map<String, Object> json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}

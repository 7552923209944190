package io.bedrockdiscovery.documentation;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.bedrockdiscovery.application.answer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published schemas of answers, each by the words of its command with hyphens in between. */
final class AnswerSchemas {
    /** The place of the schemas in the repository. */
    static final String DIRECTORY = "discovery-application/src/main/resources/schema/";

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final Map<String, Optional<JsonSchema>> READ = new HashMap<>();

    private AnswerSchemas() {}

    /** Returns the schema for a command; empty where there is none. */
    static Optional<JsonSchema> find(String name) {
        return READ.computeIfAbsent(name, AnswerSchemas::read);
    }

    private static Optional<JsonSchema> read(String name) {
        try (InputStream in = Answer.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return in == null ? Optional.empty() : Optional.of(FACTORY.getSchema(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what is wrong with an answer. */
    static List<String> faults(String name, String json) {
        return find(name)
                .map(schema -> schema.validate(json, InputFormat.JSON).stream()
                        .map(each -> name + ": " + each)
                        .sorted()
                        .toList())
                .orElse(List.of("there is no schema " + name));
    }
}

package io.bedrockdiscovery.application.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The published JSON Schemas of answers. */
public final class AnswerSchema {
    private AnswerSchema() {}

    /**
     * Reads the schema of a command's answer.
     *
     * @param command the words of the command with hyphens between them, such as {@code best-region}
     * @throws IllegalArgumentException if there is no such schema
     */
    public static Map<String, Object> of(String command) {
        try (InputStream in = AnswerSchema.class.getResourceAsStream("/schema/" + command + ".schema.json")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema for " + command);
            }
            return Json.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema for " + command + " cannot be read", e);
        }
    }
}

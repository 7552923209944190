package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;

/** The JSON of an answer about something that was not found, with nulls in its fields; users get a message instead. */
record NullAnswer(JsonObject json) implements Answer {
    NullAnswer {
        requireNonNull(json, "json is null");
    }

    @Override
    public void write(DocumentWriter document) {}
}

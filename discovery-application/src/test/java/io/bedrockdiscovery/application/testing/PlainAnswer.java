package io.bedrockdiscovery.application.testing;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;

/** An answer of plain text, for tests that need any answer. */
public record PlainAnswer(String text) implements Answer {
    public PlainAnswer {
        requireNonNull(text, "text is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned().with("text", text);
    }

    @Override
    public void write(DocumentWriter document) {
        document.verbatim(text);
    }
}

package io.bedrockdiscovery.shell.output;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;

/** Text of the program itself, such as help. */
public record TextAnswer(String text) implements Answer {
    public TextAnswer {
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

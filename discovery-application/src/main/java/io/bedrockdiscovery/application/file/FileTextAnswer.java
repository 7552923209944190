package io.bedrockdiscovery.application.file;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;

/**
 * The text of a file, such as a recording, in every format.
 *
 * @param text lines that are safe to show on a terminal
 */
public record FileTextAnswer(String text) implements Answer {
    public FileTextAnswer {
        requireNonNull(text, "text is null");
    }

    @Override
    public JsonObject json() {
        throw new UnsupportedOperationException("the text of a file is always text");
    }

    @Override
    public void write(DocumentWriter document) {
        document.verbatim(text);
    }
}

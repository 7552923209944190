package io.bedrockdiscovery.application.recording;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;

/**
 * A recording. It is always the text that a file of it holds, whose numbers are exact.
 *
 * @param text lines of ASCII characters
 */
public record RecordingAnswer(String text) implements Answer {
    public RecordingAnswer {
        requireNonNull(text, "text is null");
    }

    @Override
    public JsonObject json() {
        throw new UnsupportedOperationException("a recording is always text");
    }

    @Override
    public void write(DocumentWriter document) {
        document.verbatim(text);
    }
}

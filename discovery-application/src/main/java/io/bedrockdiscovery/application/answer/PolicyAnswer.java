package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;
import java.util.Map;

/** An IAM policy document: always JSON, in AWS's own structure, without a schema version. */
public record PolicyAnswer(Map<String, Object> document) implements Answer {
    public PolicyAnswer {
        requireNonNull(document, "document is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.of(document);
    }

    @Override
    public void write(DocumentWriter writer) {
        throw new UnsupportedOperationException("a policy is always JSON");
    }
}

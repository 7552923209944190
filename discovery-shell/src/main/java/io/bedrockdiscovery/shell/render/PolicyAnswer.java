package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** An IAM policy document, which is JSON for everybody and has AWS's form, without a version of ours. */
public record PolicyAnswer(Map<String, Object> document) implements Answer {
    public PolicyAnswer {
        requireNonNull(document, "document is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.of(document);
    }

    @Override
    public void write(Page page) {
        throw new UnsupportedOperationException("a policy is always JSON");
    }
}

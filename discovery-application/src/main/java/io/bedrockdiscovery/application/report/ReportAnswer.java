package io.bedrockdiscovery.application.report;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.json.JsonObject;

/**
 * The contents of a page that was written, in figures.
 *
 * @param regions the number of regions that are open to the account
 * @param models the number of models, each counted once
 */
public record ReportAnswer(String file, int regions, int models) implements Answer {
    public ReportAnswer {
        requireNonNull(file, "file is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("file", file)
                .with("regions", regions)
                .with("models", models);
    }

    @Override
    public void write(DocumentWriter document) {
        document.line("Wrote " + file + " (" + Plural.of(regions, "region") + " open to the account, "
                + Plural.of(models, "model") + ")");
    }
}

package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.json.JsonObject;

/**
 * The contents of a recording that was written, in figures.
 *
 * @param models the number of models, counted in each region
 * @param profiles the number of profiles, counted in each region
 * @param distinctModels the number of models, each counted once
 */
public record ExportAnswer(String file, int regions, int models, int profiles, int distinctModels) implements Answer {
    public ExportAnswer {
        requireNonNull(file, "file is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("file", file)
                .with("regions", regions)
                .with("models", models)
                .with("profiles", profiles);
    }

    @Override
    public void write(DocumentWriter document) {
        document.line(
                "Written to " + file + ": " + Plural.of(regions, "region") + ", those that are not open included; "
                        + Plural.of(distinctModels, "model") + "; counted in each region, " + Plural.of(models, "model")
                        + " and "
                        + Plural.of(profiles, "profile"));
    }
}

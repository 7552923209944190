package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;

/** The figures of what was removed from the store. */
public record ClearedAnswer(Cleared cleared) implements Answer {
    public ClearedAnswer {
        requireNonNull(cleared, "cleared is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with(
                        "cleared",
                        new JsonObject().with("regions", cleared.regions()).with("scans", cleared.scans()));
    }

    @Override
    public void write(DocumentWriter document) {
        document.line("Cleared: " + Plural.of(cleared.regions(), "region") + ", " + Plural.of(cleared.scans(), "scan"));
    }
}

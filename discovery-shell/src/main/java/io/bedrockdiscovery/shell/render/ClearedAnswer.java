package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;

/** What was forgotten. */
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
    public void write(Page page) {
        page.line("Forgotten: " + Count.of(cleared.regions(), "region") + ", " + Count.of(cleared.scans(), "scan"));
    }
}

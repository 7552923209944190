package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The contents of the store, in figures. */
public record CacheAnswer(StoreSummary summary, Instant now) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("file", "sizeBytes", "storeVersion", "owners", "scans");
    private static final Columns<Held> FIELDS = new Columns<Held>()
            .field("account", held -> held.owner().account(), "ACCOUNT")
            .field("partition", held -> held.owner().partition().id(), "PARTITION")
            .field("regions", Held::regions, ">REGIONS")
            .field("oldest", Held::oldest)
            .field("newest", Held::newest);

    public CacheAnswer {
        requireNonNull(summary, "summary is null");
        requireNonNull(now, "now is null");
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("file", summary.place())
                .with("sizeBytes", summary.sizeBytes())
                .with("storeVersion", summary.version())
                .with("owners", FIELDS.json(owners()))
                .with("scans", summary.scans());
    }

    @Override
    public void write(DocumentWriter document) {
        document.fact("file", summary.place() == null ? "in memory" : summary.place())
                .fact("size", summary.sizeBytes() + " bytes")
                .fact("store version", summary.version())
                .fact("scans", summary.scans());
        if (!summary.owners().isEmpty()) {
            document.line("").table(owned().table(owners()));
        }
    }

    private Columns<Held> owned() {
        return new Columns<Held>()
                .and(FIELDS)
                .heading("OLDEST", held -> Age.of(held.oldest(), now))
                .whole()
                .heading("NEWEST", held -> Age.of(held.newest(), now))
                .whole();
    }

    private List<Held> owners() {
        return summary.owners().stream()
                .sorted(Comparator.comparing(
                                (Held held) -> held.owner().partition().id())
                        .thenComparing(held -> held.owner().key()))
                .toList();
    }
}

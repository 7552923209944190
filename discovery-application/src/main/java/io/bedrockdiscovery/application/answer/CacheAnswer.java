package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.util.Comparator;
import java.util.List;

/** The contents of the store, in figures. */
public record CacheAnswer(StoreSummary summary) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("file", "sizeBytes", "storeVersion", "owners", "scans");
    private static final Columns<Held> OWNERS = new Columns<Held>()
            .field("account", held -> held.owner().account(), "ACCOUNT")
            .field("partition", held -> held.owner().partition().id(), "PARTITION")
            .field("regions", Held::regions, ">REGIONS")
            .field("oldest", Held::oldest, "OLDEST")
            .field("newest", Held::newest, "NEWEST");

    public CacheAnswer {
        requireNonNull(summary, "summary is null");
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("file", summary.place())
                .with("sizeBytes", summary.sizeBytes())
                .with("storeVersion", summary.version())
                .with("owners", OWNERS.json(owners()))
                .with("scans", summary.scans());
    }

    @Override
    public void write(DocumentWriter document) {
        document.fact("file", summary.place() == null ? "in memory" : summary.place())
                .fact("size", summary.sizeBytes() + " bytes")
                .fact("store version", summary.version())
                .fact("scans", summary.scans());
        if (!summary.owners().isEmpty()) {
            document.line("").table(OWNERS.table(owners()));
        }
    }

    private List<Held> owners() {
        return summary.owners().stream()
                .sorted(Comparator.comparing(
                                (Held held) -> held.owner().partition().id())
                        .thenComparing(held -> held.owner().key()))
                .toList();
    }
}

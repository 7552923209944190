package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.util.Comparator;
import java.util.List;

/** What the store holds. */
public record CacheAnswer(StoreSummary summary) implements Answer {
    public CacheAnswer {
        requireNonNull(summary, "summary is null");
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("file", summary.place())
                .with("sizeBytes", summary.sizeBytes())
                .with("storeVersion", summary.version())
                .with("owners", owners().stream().map(CacheAnswer::owner).toList())
                .with("scans", summary.scans());
    }

    @Override
    public void write(Page page) {
        page.fact("file", summary.place() == null ? "in memory" : summary.place())
                .fact("size", summary.sizeBytes() + " bytes")
                .fact("form", summary.version())
                .fact("scans", summary.scans());
        if (!summary.owners().isEmpty()) {
            Table table = new Table("ACCOUNT", "PARTITION", ">REGIONS", "OLDEST", "NEWEST");
            for (Held held : owners()) {
                table.row(
                        held.owner().account(), held.owner().partition(), held.regions(), held.oldest(), held.newest());
            }
            page.line("").table(table);
        }
    }

    private List<Held> owners() {
        return summary.owners().stream()
                .sorted(Comparator.comparing(
                                (Held held) -> held.owner().partition().id())
                        .thenComparing(held -> held.owner().key()))
                .toList();
    }

    private static JsonObject owner(Held held) {
        return new JsonObject()
                .with("account", held.owner().account())
                .with("partition", held.owner().partition().id())
                .with("regions", held.regions())
                .with("oldest", held.oldest())
                .with("newest", held.newest());
    }
}

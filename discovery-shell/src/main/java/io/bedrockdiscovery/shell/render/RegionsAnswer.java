package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.RegionCountries;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every region, and how much is known of it. */
public record RegionsAnswer(Catalog catalog) implements Answer {
    public RegionsAnswer {
        requireNonNull(catalog, "catalog is null");
    }

    @Override
    public JsonObject json() {
        RegionCountries countries = RegionCountries.of(catalog);
        return JsonObject.versioned()
                .with(
                        "regions",
                        catalog.regions().values().stream()
                                .map(region -> new JsonObject()
                                        .with("region", region.region().id())
                                        .with("partition", partition())
                                        .with("country", country(countries, region.region()))
                                        .with("optInStatus", optIn(region))
                                        .with("status", region.status().word())
                                        .with("models", Shapes.models(region))
                                        .with("profiles", Shapes.profiles(region))
                                        .with("latencyMs", latency(region.region()))
                                        .with("observedAt", observedAt(region)))
                                .toList());
    }

    @Override
    public void write(Page page) {
        RegionCountries countries = RegionCountries.of(catalog);
        Table table = new Table("REGION", "COUNTRY", "OPT-IN", "STATUS", ">MODELS", ">PROFILES", ">LATENCY", "SEEN");
        for (RegionKnowledge region : catalog.regions().values()) {
            table.row(
                    region.region(),
                    country(countries, region.region()),
                    optIn(region),
                    Cell.of(region.status(), Shapes.tone(region)),
                    Shapes.models(region),
                    Shapes.profiles(region),
                    Shapes.millis(latency(region.region())),
                    observedAt(region));
        }
        page.table(table);
    }

    @Override
    public Grid grid() {
        RegionCountries countries = RegionCountries.of(catalog);
        Grid grid = new Grid(
                "region",
                "partition",
                "country",
                "optInStatus",
                "status",
                "models",
                "profiles",
                "latencyMs",
                "observedAt");
        for (RegionKnowledge region : catalog.regions().values()) {
            grid.row(
                    region.region(),
                    partition(),
                    country(countries, region.region()),
                    optIn(region),
                    region.status(),
                    Shapes.models(region),
                    Shapes.profiles(region),
                    latency(region.region()),
                    observedAt(region));
        }
        return grid;
    }

    private String partition() {
        return catalog.owner().partition().id();
    }

    static @Nullable String country(RegionCountries countries, Region region) {
        String codes = String.join(",", countries.of(region));
        return codes.isEmpty() ? null : codes;
    }

    static @Nullable String optIn(RegionKnowledge region) {
        var description = region.description();
        return description == null || description.optInStatus() == null
                ? null
                : description.optInStatus().value();
    }

    private @Nullable Double latency(Region region) {
        CallLatency calls = catalog.latencies().calls().get(region);
        return calls == null ? null : calls.averageMillis();
    }

    /** The oldest part of what is shown. */
    private static @Nullable Instant observedAt(RegionKnowledge region) {
        return region.observations()
                .all()
                .map(Observation::observedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.List;
import java.util.Optional;

/** Every region, and how much is known of it. */
public record RegionsAnswer(Catalog catalog) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("regions");
    private static final Columns<RegionFields> COLUMNS = new Columns<RegionFields>()
            .field("region", each -> each.region().id(), "REGION")
            .field("partition", RegionFields::partition)
            .field("country", RegionFields::country, "COUNTRY")
            .field("optInStatus", RegionFields::optInStatus, "OPT-IN")
            .field(
                    "status",
                    each -> each.listing().status().word(),
                    "STATUS",
                    each -> Cell.of(each.listing().status(), AnswerFields.style(each.listing())))
            .field(
                    "models",
                    each -> AnswerFields.models(each.listing()),
                    ">MODELS",
                    each -> AnswerFields.modelsText(each.listing()))
            .field(
                    "profiles",
                    each -> AnswerFields.profiles(each.listing()),
                    ">PROFILES",
                    each -> AnswerFields.profilesText(each.listing()))
            .field("latencyMs", RegionFields::latency, ">LATENCY", each -> AnswerFields.millisText(each.latency()))
            .field("observedAt", RegionFields::observedAt, "SEEN");

    public RegionsAnswer {
        requireNonNull(catalog, "catalog is null");
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned().with("regions", COLUMNS.json(regions()));
    }

    @Override
    public void write(DocumentWriter document) {
        document.table(COLUMNS.table(regions()));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(COLUMNS.rows(regions()));
    }

    private List<RegionFields> regions() {
        RegionCountries countries = RegionCountries.of(catalog);
        return catalog.regions().values().stream()
                .map(region -> RegionFields.of(region, catalog, countries))
                .toList();
    }
}

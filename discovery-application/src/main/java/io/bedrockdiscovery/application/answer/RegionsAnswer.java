package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every region, and how much is known of it. */
public record RegionsAnswer(Catalog catalog) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of("regions");
    private static final Columns<RegionFields> FIELDS = new Columns<RegionFields>()
            .field("region", each -> each.region().id(), "REGION")
            .field("partition", RegionFields::partition)
            .field("country", RegionFields::country, "COUNTRY")
            .field("optInStatus", RegionFields::optInStatus)
            .field(
                    "status",
                    each -> each.listing().status().word(),
                    "STATUS",
                    each -> Cell.of(AnswerFields.statusText(each.listing()), AnswerFields.style(each.listing())))
            .weight(60)
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
            .field("observedAt", RegionFields::observedAt);

    public RegionsAnswer {
        requireNonNull(catalog, "catalog is null");
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned().with("regions", FIELDS.json(regions()));
    }

    @Override
    public void write(DocumentWriter document) {
        List<RegionFields> regions = regions();
        document.line(Plural.of(regions.size(), "region") + ": " + statuses(regions))
                .line("");
        document.table(new Columns<RegionFields>()
                .and(FIELDS)
                .heading("OBSERVED", each -> Age.of(each.observedAt(), catalog.asOf()))
                .whole()
                .table(regions));
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(FIELDS.rows(regions()));
    }

    private static String statuses(List<RegionFields> regions) {
        Map<RegionStatus, Long> counts = regions.stream()
                .collect(Collectors.groupingBy(
                        each -> each.listing().status(),
                        () -> new EnumMap<>(RegionStatus.class),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().word().replace('-', ' '))
                .collect(Collectors.joining(", "));
    }

    private List<RegionFields> regions() {
        RegionCountries countries = RegionCountries.of(catalog);
        return catalog.regions().values().stream()
                .map(region -> RegionFields.of(region, catalog, countries))
                .toList();
    }
}

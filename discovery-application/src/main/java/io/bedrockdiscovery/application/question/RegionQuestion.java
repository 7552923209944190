package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.RegionAnswer;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.Set;

/** Asks for a region with its models and profiles. */
public record RegionQuestion(Region region) implements Question {
    public RegionQuestion {
        requireNonNull(region, "region is null");
    }

    @Override
    public Response ask(Session session) {
        ScanReport report =
                Session.required(session.scan(ScanRequest.everywhere().withAlso(Set.of(region))));
        Catalog catalog = report.catalog();
        CatalogRegion found =
                catalog.region(region).orElseThrow(() -> RegionNames.end(catalog, region, RegionAnswer.none(region)));
        Set<ListCall> called = report.regions().stream()
                .filter(each -> each.region().equals(region))
                .findFirst()
                .map(RegionReport::called)
                .orElse(Set.of());
        return Response.of(new RegionAnswer(found, catalog, called), Uncertainty.about(catalog, region));
    }
}

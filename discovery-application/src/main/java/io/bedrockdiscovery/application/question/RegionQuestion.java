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

/**
 * Asks for a region with its models and profiles.
 *
 * @param all whether users see application profiles, too, instead of their number
 */
public record RegionQuestion(Region region, boolean all) implements Question {
    /** Creates a question whose answer shows the number of application profiles. */
    public RegionQuestion(Region region) {
        this(region, false);
    }

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
        return Response.of(new RegionAnswer(found, catalog, called, all), Uncertainty.about(catalog, region));
    }
}

package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.AccessAnswer;
import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.session.ModelNames;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.target.SecondCatalogue;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.access.AccessReport;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the account's access to a model.
 *
 * @param region null for every region that lists the model
 */
public record AccessQuestion(String name, @Nullable Region region) implements Question {
    public AccessQuestion {
        requireNonNull(name, "name is null");
    }

    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog(RegionNames.set(region));
        Answer none = AccessAnswer.none();
        RegionNames.require(catalog, RegionNames.set(region), none);
        NameMatch.Found model =
                ModelNames.require(catalog, name, new SecondCatalogue(session, catalog, region), region, none);
        ModelId id = model.modelId();
        Optional<RegionStatus> closed = closedStatus(catalog);
        if (region != null && closed.isPresent()) {
            return Response.of(AccessAnswer.closed(id, region, closed.get(), catalog.asOf()))
                    .noting(model.notes());
        }
        AccessReport report = check(session, id, region == null ? catalog.regionsOf(id) : List.of(region));
        Uncertainty verdicts = Uncertainty.of(report);
        Uncertainty listing = listing(catalog);
        return new Response(
                        AccessAnswer.of(report, listing.unknown()),
                        verdicts.isNone() && listing.isNone(),
                        report.warnings())
                .warning(verdicts.lines())
                .warning(
                        session.howToAsk(report.observations().values().stream().anyMatch(each -> !each.wasAsked())))
                .warning(listing.lines())
                .warning(ModelNames.notes(name, model, listing))
                .noting(model.notes());
    }

    private static AccessReport check(Session session, ModelId id, List<Region> regions) {
        BedrockDiscovery discovery = session.discovery();
        return session.isCached()
                ? discovery.cachedAccess(id, regions)
                : session.monitored(() -> discovery.checkAccess(id, regions, ScanRequest.DEFAULT_DEADLINE));
    }

    /** Returns the status of the named region where nothing can be called from it, so that there is nothing to ask. */
    private Optional<RegionStatus> closedStatus(Catalog catalog) {
        return Optional.ofNullable(region)
                .flatMap(catalog::region)
                .map(CatalogRegion::status)
                .filter(status -> status == RegionStatus.NOT_OPTED_IN || status == RegionStatus.NOT_OFFERED);
    }

    /** Without a region it matters which regions list the model; with one, that it is not denied. */
    private Uncertainty listing(Catalog catalog) {
        return region == null
                ? Uncertainty.of(
                        catalog,
                        call -> call.call() == ListCall.MODELS,
                        each -> catalog.region(each)
                                .filter(known ->
                                        catalog.isStale(known.observations().models()))
                                .isPresent())
                : Uncertainty.of(catalog, call -> false, any -> false, region);
    }
}

package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.RoutesAnswer;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.application.session.CallOrigin;
import io.bedrockdiscovery.application.session.Denials;
import io.bedrockdiscovery.application.session.ModelNames;
import io.bedrockdiscovery.application.session.OriginChoice;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.target.OwnTargetQuestion;
import io.bedrockdiscovery.application.target.SecondCatalogue;
import io.bedrockdiscovery.application.target.TargetCalls;
import io.bedrockdiscovery.application.target.TargetFields;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.domain.target.OwnTargets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for every route of a model, and where each may run. */
public record RoutesQuestion(String name, RouteCriteria criteria) implements Question {
    public RoutesQuestion {
        requireNonNull(name, "name is null");
        requireNonNull(criteria, "criteria is null");
    }

    @Override
    public Response ask(Session session) {
        Optional<OwnTargetQuestion> byArn = OwnTargetQuestion.of(name);
        if (byArn.isPresent()) {
            return new NamedTarget(byArn.get(), criteria).routes(session);
        }
        Catalog catalog = session.catalogAbout(name, RegionNames.set(criteria.from()));
        Answer none = RoutesAnswer.none(criteria.from(), catalog.unknownCalls());
        RegionNames.require(catalog, RegionNames.set(criteria.from()), none);
        NameMatch.Found model = ModelNames.require(
                catalog, name, new SecondCatalogue(session, catalog, criteria.from()), criteria.from(), none);
        ModelId id = model.modelId();
        Region named = criteria.from() == null ? model.from() : criteria.from();
        RegionNames.require(catalog, RegionNames.set(named), none);
        RouteCriteria refined = criteria.callingFrom(named);
        OwnTargets own = own(session, catalog, id, refined);
        RouteResolver resolver = new RouteResolver(catalog, own);
        OriginChoice choice = OriginChoice.of(
                session,
                model,
                refined,
                criteria.from(),
                each -> resolver.routes(id, each).problem() == null);
        RouteListing listing = resolver.routes(id, choice.criteria());
        CallOrigin origin = new CallOrigin(catalog, choice.criteria().from());
        Region region = listing.region();
        ModelLifecycle life = region == null ? null : new LifecycleResolver(catalog).of(id, region, criteria);
        Answer answer = new RoutesAnswer(listing.named(model), life, TargetFields.unknown(own.unknown()));
        List<String> unknown = TargetFields.lines(own.unknown());
        RouteProblem problem = listing.problem();
        if (problem != null) {
            throw origin.end(
                            problem,
                            listing.unknown(),
                            call -> criteria.via() == null || criteria.considers(call),
                            answer)
                    .asUnknown(unknown)
                    .after(choice.notes(region))
                    .after(model.notes());
        }
        Uncertainty uncertainty = origin.uncertainty(listing.unknown());
        Response response = Response.of(answer, uncertainty)
                .warning(ModelNames.notes(name, model, uncertainty))
                .warning(listing.entries().stream()
                        .flatMap(entry -> Denials.lines(catalog, entry.route()).stream())
                        .toList())
                .warning(life == null ? List.of() : LifecycleText.warnings(life))
                .noting(model.notes())
                .noting(choice.notes(region));
        return unknown.isEmpty() ? response : response.incomplete(unknown);
    }

    /**
     * Asks for provisioned throughputs only where the model can be called through one from the region of the answer; from
     * every such region where it cannot be called otherwise.
     */
    private static OwnTargets own(Session session, Catalog catalog, ModelId model, RouteCriteria criteria) {
        if (criteria.via() != null) {
            return TargetCalls.forRoute(session, catalog, model, criteria);
        }
        Region region = new RouteResolver(catalog).routes(model, criteria).region();
        List<Region> provisioned = (region == null ? catalog.regionsOf(model) : List.of(region))
                .stream().filter(each -> takesThroughput(catalog, each, model)).toList();
        return provisioned.isEmpty()
                ? OwnTargets.NOT_ASKED
                : OwnTargets.of(
                        TargetCalls.make(session, catalog, provisioned, Set.of(TargetCall.PROVISIONED_THROUGHPUTS)));
    }

    private static boolean takesThroughput(Catalog catalog, Region region, ModelId model) {
        return catalog.region(region)
                .flatMap(known -> known.model(model))
                .filter(listed -> listed.lists(InferenceType.PROVISIONED))
                .isPresent();
    }
}

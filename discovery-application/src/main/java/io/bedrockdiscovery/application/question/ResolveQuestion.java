package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.ResolutionAnswer;
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
import io.bedrockdiscovery.application.target.NamedTargets;
import io.bedrockdiscovery.application.target.OwnTargetQuestion;
import io.bedrockdiscovery.application.target.SecondCatalogue;
import io.bedrockdiscovery.application.target.TargetCalls;
import io.bedrockdiscovery.application.target.TargetFields;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.domain.target.OwnTargets;
import java.util.List;
import java.util.Optional;

/** Asks for the string to pass as {@code modelId}. */
public record ResolveQuestion(String name, RouteCriteria criteria) implements Question {
    public ResolveQuestion {
        requireNonNull(name, "name is null");
        requireNonNull(criteria, "criteria is null");
    }

    @Override
    public Response ask(Session session) {
        Optional<OwnTargetQuestion> byArn = OwnTargetQuestion.of(name);
        if (byArn.isPresent()) {
            return new NamedTarget(byArn.get(), criteria).resolved(session);
        }
        Catalog catalog = session.catalogAbout(name, RegionNames.set(criteria.from()));
        Answer none = ResolutionAnswer.none(criteria.from(), catalog.unknownCalls());
        RegionNames.require(catalog, RegionNames.set(criteria.from()), none);
        OwnTargets named = NamedTargets.find(session, catalog, name, criteria);
        if (!named.targets().isEmpty()) {
            return ofTarget(catalog, new RouteResolver(catalog).resolve(named.targets(), criteria));
        }
        NameMatch.Found model = ModelNames.require(
                catalog,
                name,
                new SecondCatalogue(session, catalog, criteria.from()).after(TargetFields.lines(named.unknown())),
                criteria.from(),
                none);
        ModelId id = model.modelId();
        RouteCriteria refined = criteria.refinedBy(model);
        RegionNames.require(catalog, RegionNames.set(refined.from()), none);
        OwnTargets own = TargetCalls.forRoute(session, catalog, id, refined);
        RouteResolver resolver = new RouteResolver(catalog, own);
        OriginChoice choice = OriginChoice.of(
                session,
                model,
                refined,
                criteria.from(),
                each -> resolver.resolve(id, each).route().isPresent());
        Resolution resolution = resolver.resolve(id, choice.criteria());
        CallOrigin origin = new CallOrigin(catalog, choice.criteria().from());
        Region region = resolution.region();
        ModelLifecycle life = region == null ? null : new LifecycleResolver(catalog).of(id, region, criteria);
        Answer answer =
                new ResolutionAnswer(resolution.named(model), life, name, model, TargetFields.unknown(own.unknown()));
        RouteProblem problem = resolution.problem();
        if (problem != null) {
            throw origin.end(problem, resolution.unknown(), choice.criteria()::considers, answer)
                    .asUnknown(TargetFields.lines(own.unknown()))
                    .after(choice.notes(region))
                    .after(model.notes());
        }
        Uncertainty uncertainty = origin.uncertainty(resolution.unknown());
        return Response.of(answer, uncertainty)
                .warning(TargetFields.lines(own.unknown()))
                .warning(ModelNames.notes(name, model, uncertainty))
                .warning(Denials.lines(catalog, resolution.orElseThrow()))
                .warning(life == null ? List.of() : LifecycleText.warnings(life))
                .noting(model.notes())
                .noting(choice.notes(region));
    }

    /** Answers about a target of the account's own that was named by itself. */
    private Response ofTarget(Catalog catalog, Resolution resolution) {
        CallOrigin origin = new CallOrigin(catalog, criteria.from());
        Answer answer = new ResolutionAnswer(resolution, null, name, null, List.of());
        RouteProblem problem = resolution.problem();
        if (problem != null) {
            throw origin.end(problem, resolution.unknown(), criteria::considers, answer);
        }
        return Response.of(answer, origin.uncertainty(resolution.unknown()));
    }
}

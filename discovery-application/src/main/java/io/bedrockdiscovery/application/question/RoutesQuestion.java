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
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;
import java.util.List;

/** Asks for every route of a model, and where each may run. */
public record RoutesQuestion(String name, RouteCriteria criteria) implements Question {
    public RoutesQuestion {
        requireNonNull(name, "name is null");
        requireNonNull(criteria, "criteria is null");
    }

    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog(RegionNames.set(criteria.from()));
        Answer none = RoutesAnswer.none(criteria.from(), catalog.unknownCalls());
        RegionNames.require(catalog, RegionNames.set(criteria.from()), none);
        NameMatch.Found model = ModelNames.require(catalog, name, criteria.from(), none);
        ModelId id = model.modelId();
        Region named = criteria.from() == null ? model.from() : criteria.from();
        RegionNames.require(catalog, RegionNames.set(named), none);
        RouteResolver resolver = new RouteResolver(catalog);
        OriginChoice choice = OriginChoice.of(
                session,
                model,
                criteria.callingFrom(named),
                criteria.from(),
                each -> resolver.routes(id, each).problem() == null);
        RouteListing listing = resolver.routes(id, choice.criteria());
        CallOrigin origin = new CallOrigin(catalog, choice.criteria().from());
        Region region = listing.region();
        ModelLifecycle life = region == null ? null : new LifecycleResolver(catalog).of(id, region, criteria);
        Answer answer = new RoutesAnswer(listing.named(model), life);
        RouteProblem problem = listing.problem();
        if (problem != null) {
            throw origin.end(
                            problem,
                            listing.unknown(),
                            call -> criteria.via() == null || criteria.considers(call),
                            answer)
                    .after(choice.notes(region))
                    .after(model.notes());
        }
        Uncertainty uncertainty = origin.uncertainty(listing.unknown());
        return Response.of(answer, uncertainty)
                .warning(ModelNames.notes(name, model, uncertainty))
                .warning(listing.entries().stream()
                        .flatMap(entry -> Denials.lines(catalog, entry.route()).stream())
                        .toList())
                .warning(life == null ? List.of() : LifecycleText.warnings(life))
                .noting(model.notes())
                .noting(choice.notes(region));
    }
}

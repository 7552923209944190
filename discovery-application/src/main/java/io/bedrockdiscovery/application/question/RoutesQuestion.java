package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.RoutesAnswer;
import io.bedrockdiscovery.application.session.CallOrigin;
import io.bedrockdiscovery.application.session.ModelNames;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;

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
        NameMatch.Found model = ModelNames.require(catalog, name, none);
        RouteListing listing =
                new RouteResolver(catalog).routes(model.modelId(), criteria).named(model);
        CallOrigin origin = new CallOrigin(catalog, criteria.from());
        Answer answer = new RoutesAnswer(listing);
        RouteProblem problem = listing.problem();
        if (problem != null) {
            throw NoAnswerException.noMatch(origin.explain(problem, listing.unknown()), answer);
        }
        return Response.of(answer, origin.uncertainty(listing.unknown()));
    }
}

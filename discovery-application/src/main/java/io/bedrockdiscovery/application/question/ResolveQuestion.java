package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.ResolutionAnswer;
import io.bedrockdiscovery.application.session.CallOrigin;
import io.bedrockdiscovery.application.session.ModelNames;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;

/** Asks for the string to pass as {@code modelId}. */
public record ResolveQuestion(String name, RouteCriteria criteria) implements Question {
    public ResolveQuestion {
        requireNonNull(name, "name is null");
        requireNonNull(criteria, "criteria is null");
    }

    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog(RegionNames.set(criteria.from()));
        Answer none = ResolutionAnswer.none(criteria.from(), catalog.unknownCalls());
        RegionNames.require(catalog, RegionNames.set(criteria.from()), none);
        NameMatch.Found model = ModelNames.require(catalog, name, none);
        Resolution resolution =
                new RouteResolver(catalog).resolve(model.modelId(), criteria).named(model);
        CallOrigin origin = new CallOrigin(catalog, criteria.from());
        Answer answer = new ResolutionAnswer(resolution);
        RouteProblem problem = resolution.problem();
        if (problem != null) {
            throw NoAnswerException.noMatch(origin.explain(problem, resolution.unknown()), answer);
        }
        return Response.of(answer, origin.uncertainty(resolution.unknown()));
    }
}

package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.BestRegionAnswer;
import io.bedrockdiscovery.application.lifecycle.RegionLifecycles;
import io.bedrockdiscovery.application.session.ModelNames;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.target.SecondCatalogue;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RegionRanker;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the best regions to call a model from.
 *
 * @param limit the number of regions to show; null for all
 */
public record BestRegionQuestion(
        String name, RankingCriteria criteria, @Nullable Integer limit) implements Question {
    public BestRegionQuestion {
        requireNonNull(name, "name is null");
        requireNonNull(criteria, "criteria is null");
        if (limit != null && limit < 1) {
            throw NoAnswerException.invalid("--limit must be at least 1");
        }
    }

    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalogAbout(name, criteria.preferred());
        Answer none = BestRegionAnswer.none(catalog.unknownCalls());
        RegionNames.require(catalog, criteria.preferred(), none);
        NameMatch.Found model =
                ModelNames.require(catalog, name, new SecondCatalogue(session, catalog, null), null, none);
        ModelId id = model.modelId();
        RankingCriteria refined =
                new RankingCriteria(criteria.preferred(), criteria.route().refinedBy(model));
        RegionRanking ranking = new RegionRanker(catalog).rank(id, refined);
        Uncertainty uncertainty = Uncertainty.of(catalog, ranking.unknown(), refined.route()::considers);
        Answer answer = new BestRegionAnswer(ranking, RegionLifecycles.of(catalog, ranking, criteria), limit);
        if (ranking.ranking().isEmpty()) {
            boolean known = ranking.unknown().isEmpty() && catalog.regionsKnown();
            List<String> lines = new ArrayList<>(model.notes());
            lines.addAll(reasons(catalog, ranking, uncertainty));
            throw NoAnswerException.absent(known, lines, answer);
        }
        return Response.of(answer, uncertainty)
                .warning(ModelNames.notes(name, model, uncertainty))
                .noting(model.notes())
                .noting(leftOut(ranking));
    }

    /** Returns the reasons why preferred regions are not in the ranking, which is not seen where others follow. */
    private List<String> leftOut(RegionRanking ranking) {
        return ranking.dropped().stream()
                .filter(dropped -> criteria.preferred().contains(dropped.region()))
                .map(dropped -> dropped.region() + " is preferred, but left out: " + dropped.message())
                .toList();
    }

    private List<String> reasons(Catalog catalog, RegionRanking ranking, Uncertainty uncertainty) {
        RouteProblem problem = new RouteResolver(catalog).nowhereCallable(ranking, criteria.route());
        List<String> reasons = new ArrayList<>();
        reasons.add(problem.message());
        reasons.addAll(problem.details());
        reasons.addAll(uncertainty.lines());
        return reasons;
    }
}

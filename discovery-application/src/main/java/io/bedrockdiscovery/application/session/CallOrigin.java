package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.RouteProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The region from which a call is to be made, and the uncertainty that comes with it.
 *
 * @param region null for the best one
 */
public record CallOrigin(Catalog catalog, @Nullable Region region) {
    /** Returns the uncertainty of an answer that some unknown calls could change. */
    public Uncertainty uncertainty(List<UnknownCall> unknown) {
        return region == null
                ? Uncertainty.of(catalog, unknown, any -> true)
                : Uncertainty.of(catalog, unknown::contains, region::equals).with(Denials.lines(catalog, region));
    }

    /**
     * Returns the end of a question that has no route as its answer: known where no call that could have shown a route is
     * unknown.
     *
     * @param unknown the calls that could change the answer
     * @param considered whether the answer of a call may contain a route as asked
     * @param answerForPrograms the answer that programs get; null for none
     */
    public NoAnswerException end(
            RouteProblem problem,
            List<UnknownCall> unknown,
            Predicate<ListCall> considered,
            @Nullable Answer answerForPrograms) {
        boolean known = unknown.stream().map(UnknownCall::call).noneMatch(considered)
                && Denials.lines(catalog, region).isEmpty()
                && (region != null || catalog.regionsKnown());
        return NoAnswerException.absent(known, explain(problem, unknown), answerForPrograms);
    }

    /** Returns the problem with its explanation, in lines for users. */
    public List<String> explain(RouteProblem problem, List<UnknownCall> unknown) {
        List<String> lines = new ArrayList<>();
        lines.add(problem.message());
        lines.addAll(problem.details());
        lines.addAll(uncertainty(unknown).lines());
        return lines;
    }
}

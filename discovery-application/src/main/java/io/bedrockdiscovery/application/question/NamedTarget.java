package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.PolicyAnswer;
import io.bedrockdiscovery.application.answer.ResolutionAnswer;
import io.bedrockdiscovery.application.answer.RoutesAnswer;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.application.session.CallOrigin;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.target.OwnTargetQuestion;
import io.bedrockdiscovery.application.target.TargetFields;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.route.IamPolicy;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import io.bedrockdiscovery.domain.route.NamedRoutes;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteListing;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.domain.target.Target;
import io.bedrockdiscovery.domain.target.TargetReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers about calling a target of the account's own that is named by its ARN. It can be called from the region of the ARN
 * only.
 */
record NamedTarget(OwnTargetQuestion target, RouteCriteria criteria) {
    /** Answers with the string to pass, which is the ARN. */
    Response resolved(Session session) {
        Catalog catalog = catalog(session);
        Answer none = ResolutionAnswer.none(region(), catalog.unknownCalls());
        TargetReport report = listed(session, catalog, none);
        Resolution resolution = new RouteResolver(catalog).resolve(required(catalog, report, none), criteria);
        ModelLifecycle life = lifecycle(catalog, resolution.modelId());
        Answer answer =
                new ResolutionAnswer(resolution, life, target.arn(), null, TargetFields.unknown(report.unknown()));
        return response(catalog, report, answer, resolution.problem(), life);
    }

    /** Answers with the one route to it. */
    Response routes(Session session) {
        Catalog catalog = catalog(session);
        Answer none = RoutesAnswer.none(region(), catalog.unknownCalls());
        TargetReport report = listed(session, catalog, none);
        RouteListing listing = new RouteResolver(catalog).routes(required(catalog, report, none), criteria);
        ModelLifecycle life = lifecycle(catalog, listing.modelId());
        Answer answer = new RoutesAnswer(listing, life, TargetFields.unknown(report.unknown()));
        return response(catalog, report, answer, listing.problem(), life);
    }

    /** Answers with the policy for the route to it. */
    Response policy(Session session) {
        Catalog catalog = catalog(session);
        TargetReport report = listed(session, catalog, null);
        Resolution resolution = new RouteResolver(catalog).resolve(required(catalog, report, null), criteria);
        ModelId model = resolution.modelId();
        RouteProblem problem = resolution.problem();
        if (problem != null) {
            throw end(catalog, problem, null);
        }
        if (model == null) {
            throw NoAnswerException.noMatch(List.of("no policy can be written for the kind " + target.kind()
                    + ", which names no single foundation model"));
        }
        IamPolicy policy = new NamedRoutes(catalog).policy(resolution);
        Map<String, Object> document = policy.document();
        if (document == null) {
            throw NoAnswerException.noMatch(
                    List.of(requireNonNull(policy.problem()).message()));
        }
        return response(catalog, report, new PolicyAnswer(document), null, lifecycle(catalog, model))
                .warning(PolicyQuestion.notes(model, resolution));
    }

    private Region region() {
        return target.region();
    }

    private Catalog catalog(Session session) {
        Set<Region> named = new LinkedHashSet<>(RegionNames.set(criteria.from()));
        named.add(region());
        return session.catalog(named);
    }

    private TargetReport listed(Session session, Catalog catalog, @Nullable Answer none) {
        Region from = criteria.from();
        for (Region each : from == null ? List.of(region()) : List.of(from, region())) {
            RegionNames.require(catalog, each, none);
        }
        if (from != null && !from.equals(region())) {
            throw NoAnswerException.absent(
                    true,
                    List.of("'" + SafeText.of(target.arn()) + "' is in " + region() + ", and cannot be called from "
                            + from),
                    none);
        }
        return target.listed(session, catalog);
    }

    private List<Target> required(Catalog catalog, TargetReport report, @Nullable Answer none) {
        List<Target> found = target.in(report);
        if (found.isEmpty()) {
            throw target.absent(catalog, report, none);
        }
        return found;
    }

    private @Nullable ModelLifecycle lifecycle(Catalog catalog, @Nullable ModelId model) {
        return model == null ? null : new LifecycleResolver(catalog).of(model, region(), criteria);
    }

    private Response response(
            Catalog catalog,
            TargetReport report,
            Answer answer,
            @Nullable RouteProblem problem,
            @Nullable ModelLifecycle life) {
        if (problem != null) {
            throw end(catalog, problem, answer);
        }
        return new Response(answer, OwnTargetQuestion.isKnown(report), report.warnings())
                .warning(TargetFields.lines(report.unknown()))
                .warning(life == null ? List.of() : LifecycleText.warnings(life));
    }

    private NoAnswerException end(Catalog catalog, RouteProblem problem, @Nullable Answer answerForPrograms) {
        return new CallOrigin(catalog, region()).end(problem, List.of(), criteria::considers, answerForPrograms);
    }
}

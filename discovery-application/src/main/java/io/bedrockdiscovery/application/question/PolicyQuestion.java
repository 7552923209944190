package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.PolicyAnswer;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.application.session.CallOrigin;
import io.bedrockdiscovery.application.session.Denials;
import io.bedrockdiscovery.application.session.ModelNames;
import io.bedrockdiscovery.application.session.NoAnswerException;
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
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.IamPolicy;
import io.bedrockdiscovery.domain.route.LifecycleResolver;
import io.bedrockdiscovery.domain.route.NamedRoutes;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.domain.route.RouteResolver;
import io.bedrockdiscovery.domain.target.OwnTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the IAM policy of the route that {@link ResolveQuestion} picks. Programs get no answer where there is no policy,
 * because a document of another structure in its place would mislead them.
 */
public record PolicyQuestion(String name, RouteCriteria criteria) implements Question {
    public PolicyQuestion {
        requireNonNull(name, "name is null");
        requireNonNull(criteria, "criteria is null");
    }

    @Override
    public Response ask(Session session) {
        Optional<OwnTargetQuestion> byArn = OwnTargetQuestion.of(name);
        if (byArn.isPresent()) {
            return new NamedTarget(byArn.get(), criteria).policy(session);
        }
        Catalog catalog = session.catalogAbout(name, RegionNames.set(criteria.from()));
        RegionNames.require(catalog, criteria.from());
        NameMatch.Found model = ModelNames.require(
                catalog, name, new SecondCatalogue(session, catalog, criteria.from()), criteria.from(), null);
        ModelId id = model.modelId();
        RouteCriteria refined = criteria.refinedBy(model);
        RegionNames.require(catalog, refined.from());
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
        RouteProblem problem = resolution.problem();
        if (problem != null) {
            throw origin.end(problem, resolution.unknown(), choice.criteria()::considers, null)
                    .asUnknown(TargetFields.lines(own.unknown()))
                    .after(choice.notes(region))
                    .after(model.notes());
        }
        IamPolicy policy = new NamedRoutes(catalog).policy(resolution);
        Map<String, Object> document = policy.document();
        if (document == null) {
            Uncertainty doubt = origin.uncertainty(resolution.unknown());
            List<String> lines = new ArrayList<>();
            lines.add(requireNonNull(policy.problem()).message());
            lines.addAll(doubt.lines());
            // A model that is listed nowhere yet has its ARN in a list that is not known.
            throw NoAnswerException.absent(doubt.unknown().isEmpty(), lines, null);
        }
        Uncertainty uncertainty = origin.uncertainty(resolution.unknown());
        return Response.of(new PolicyAnswer(document), uncertainty)
                .warning(ModelNames.notes(name, model, uncertainty))
                .warning(Denials.lines(catalog, resolution.orElseThrow()))
                .warning(notes(model.modelId(), resolution))
                .warning(
                        region == null
                                ? List.of()
                                : LifecycleText.warnings(new LifecycleResolver(catalog).of(id, region, criteria)))
                .noting(model.notes())
                .noting(choice.notes(region));
    }

    /** Tells of the conditions of the call that the document cannot hold. */
    static List<String> notes(ModelId model, Resolution resolution) {
        List<String> notes = new ArrayList<>();
        if (!model.value().startsWith("amazon.")) {
            notes.add("the first call of a third-party model in an account subscribes to it, for which the caller also"
                    + " needs aws-marketplace:Subscribe, aws-marketplace:Unsubscribe and"
                    + " aws-marketplace:ViewSubscriptions");
        }
        if (resolution
                .route()
                .filter(route -> route.passAsModelId().startsWith("arn:"))
                .isPresent()) {
            notes.add(
                    "write the ARN percent-encoded (%3A for a colon, %2F for a slash) in the path of a URL; the AWS SDKs"
                            + " do so by themselves");
        }
        return notes;
    }
}

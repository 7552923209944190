package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.check.CheckCriteria;
import io.bedrockdiscovery.application.check.CheckQuestion;
import io.bedrockdiscovery.application.check.IdsQuestion;
import io.bedrockdiscovery.application.doctor.DiagnosisQuestion;
import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.question.BestRegionQuestion;
import io.bedrockdiscovery.application.question.ChangesQuestion;
import io.bedrockdiscovery.application.question.ModelQuestion;
import io.bedrockdiscovery.application.question.ModelsQuestion;
import io.bedrockdiscovery.application.question.PolicyQuestion;
import io.bedrockdiscovery.application.question.ResolveQuestion;
import io.bedrockdiscovery.application.question.RoutesQuestion;
import io.bedrockdiscovery.application.question.Since;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tools. */
final class Toolbox {
    private static final int USUAL_MODELS = 25;
    private static final int USUAL_REGIONS = 5;
    private static final String MODES = "on-demand, profile, global-profile, application-profile, provisioned.";

    private Toolbox() {}

    static List<Tool> tools() {
        return List.of(resolve(), bestRegion(), show(), list(), routes(), changes(), diagnose(), check());
    }

    private static Tool resolve() {
        return new Tool(
                "resolve_model",
                "Resolve a model",
                "Returns the exact string to pass as modelId to call an Amazon Bedrock model, the region to call it"
                        + " from, and where the call runs. Use it before writing a model id into code or configuration.",
                true,
                new Schema()
                        .model()
                        .text("from", "The region to call from; else the configured or the best one.", "eu-west-1")
                        .residency()
                        .text("via", "The only way to take: " + MODES, "profile"),
                "resolve",
                arguments -> new ResolveQuestion(arguments.required("model"), criteria(arguments)),
                LeadLines::resolution,
                null);
    }

    private static RouteCriteria criteria(Arguments arguments) {
        return new RouteCriteria(arguments.region("from"), arguments.mode("via"), arguments.residency());
    }

    private static Tool bestRegion() {
        return new Tool(
                "best_region",
                "Rank regions",
                "Ranks the regions to call a model from, by preference and latency, with the id to pass in each and the"
                        + " reasons why regions were dropped.",
                true,
                new Schema()
                        .model()
                        .list("prefer", "Regions to put first, in this order.", "eu-central-1", "eu-west-1")
                        .residency()
                        .number("limit", "The number of regions to return.", USUAL_REGIONS),
                "best-region",
                arguments -> new BestRegionQuestion(
                        arguments.required("model"),
                        new RankingCriteria(
                                arguments.regions("prefer"), RouteCriteria.ANY.within(arguments.residency())),
                        arguments.number("limit", USUAL_REGIONS)),
                LeadLines::ranking,
                null);
    }

    private static Tool show() {
        return new Tool(
                "show_model",
                "Show a model",
                "Shows a model as a region lists it: how it can be called, its profiles, modalities, lifecycle dates, and"
                        + " the regions that list it.",
                true,
                new Schema().model().text("region", "The region; else the best one.", "us-east-1"),
                "show-model",
                arguments -> new ModelQuestion(arguments.required("model"), arguments.region("region")),
                LeadLines::model,
                null);
    }

    private static Tool list() {
        return new Tool(
                "list_models",
                "List models",
                "Lists models with the regions that have them and how they can be called. Give conditions: there are more"
                        + " than a hundred models.",
                true,
                new Schema()
                        .list("match", "Parts of the id or name; a model has all of them.", "claude", "sonnet")
                        .text("region", "List models of this region only.", "eu-central-1")
                        .text("provider", "List models of this provider only.", "anthropic")
                        .text("input", "List models that take this modality only.", "image")
                        .text("output", "List models that give this modality only.", "embedding")
                        .text("access", "List models only that can be called this way: " + MODES, "on-demand")
                        .flag("mantle", "Whether to add the models of bedrock-mantle, the second catalogue.", false)
                        .number("limit", "The number of models to return.", USUAL_MODELS),
                "models",
                Toolbox::models,
                LeadLines::asShown,
                null);
    }

    private static Question models(Arguments arguments) {
        Region region = arguments.region("region");
        ListSelection selection = new ListSelection(List.of(), null, arguments.number("limit", USUAL_MODELS));
        return new BothCataloguesQuestion(
                arguments.flag("mantle", false),
                mantle -> new ModelsQuestion(
                        region,
                        arguments.text("provider"),
                        arguments.text("input"),
                        arguments.text("output"),
                        arguments.mode("access"),
                        mantle,
                        List.of(),
                        arguments.list("match"),
                        selection));
    }

    private static Tool routes() {
        return new Tool(
                "find_routes",
                "Find routes",
                "Lists every way to call a model from a region and where each may run, with an IAM policy document that"
                        + " allows the best one and nothing else.",
                true,
                new Schema()
                        .model()
                        .text("from", "The region to call from; else the configured or the best one.", "eu-west-1")
                        .residency()
                        .text("via", "The only way to take: " + MODES, "global-profile")
                        .flag("iam", "Whether to add the IAM policy.", true),
                "route",
                arguments -> new RoutesQuestion(arguments.required("model"), criteria(arguments)),
                LeadLines::routes,
                Toolbox::policy);
    }

    private static @Nullable Question policy(Arguments arguments) {
        return arguments.flag("iam", true)
                ? new PolicyQuestion(arguments.required("model"), criteria(arguments))
                : null;
    }

    private static Tool changes() {
        return new Tool(
                "what_changed",
                "List changes",
                "Lists what changed at Bedrock for this account: models and profiles that came, went or changed. What could"
                        + " not be seen is unknown, and never reported as removed.",
                true,
                new Schema()
                        .text(
                                "since",
                                "A duration ago or a date; else the scan before the last one.",
                                "7d",
                                "2026-01-31"),
                "changes",
                arguments -> {
                    Since since = arguments.since();
                    return session ->
                            new ChangesQuestion(since == null ? null : since.before(session.now())).ask(session);
                },
                LeadLines::changes,
                null);
    }

    private static Tool diagnose() {
        return new Tool(
                "diagnose_error",
                "Diagnose an error",
                "Explains the text of an error from Bedrock or a client of it, with the remedy and the id that works."
                        + " Makes no request to AWS; facts come from what is remembered.",
                false,
                new Schema()
                        .required(
                                "error",
                                "The whole text of the error, with what the client writes around it.",
                                "ValidationException: The provided model identifier is invalid."),
                "doctor",
                arguments -> new DiagnosisQuestion(arguments.required("error")),
                LeadLines::diagnosis,
                null);
    }

    private static Tool check() {
        return new Tool(
                "check_ids",
                "Check ids",
                "Checks the model ids in a text, such as source code or configuration: gone, ended, ending, not callable,"
                        + " or unknown to Bedrock, with replacements.",
                true,
                new Schema()
                        .list(
                                "ids",
                                "Ids or ARNs, each of which is checked.",
                                "anthropic.claude-v2:1",
                                "us.amazon.nova-pro-v1:0")
                        .text("text", "Or a text in which the ids are found.", "model = \"amazon.nova-pro-v1:0\"")
                        .list("from", "The regions that each id has to be callable from.", "eu-west-1")
                        .residency(),
                "check",
                Toolbox::checked,
                LeadLines::findings,
                null);
    }

    private static Question checked(Arguments arguments) {
        CheckCriteria criteria = new CheckCriteria(arguments.regions("from"), arguments.residency(), Lifecycle.NOTICE);
        List<String> ids = arguments.list("ids");
        String text = arguments.text("text");
        if (ids.isEmpty() == (text == null)) {
            throw NoAnswerException.invalid("give either 'ids' or 'text'");
        }
        return text == null ? new IdsQuestion(ids, criteria) : CheckQuestion.ofText("text", text, criteria);
    }
}

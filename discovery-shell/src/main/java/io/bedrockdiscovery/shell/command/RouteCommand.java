package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.IamPolicy;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import io.bedrockdiscovery.domain.query.Naming;
import io.bedrockdiscovery.domain.query.RegionRoutes;
import io.bedrockdiscovery.domain.query.Resolution;
import io.bedrockdiscovery.domain.query.Route;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.shell.render.EmptyAnswer;
import io.bedrockdiscovery.shell.render.Format;
import io.bedrockdiscovery.shell.render.PolicyAnswer;
import io.bedrockdiscovery.shell.render.RoutesAnswer;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows where calls may run, or what a policy must allow. */
@Command(name = "route", description = "Show every way to call a model from a region, and where each may run.")
final class RouteCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Mixin
    private final CallQuestion question = new CallQuestion();

    @Option(
            names = "--iam",
            description = "Print an IAM policy that allows the route that resolve picks, as JSON, and nothing else.")
    private boolean iam;

    RouteCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        return knowledge.answer(options, question.regions(), known -> {
            Origin origin = new Origin(known.catalog(), question.from());
            EmptyAnswer nothing = EmptyAnswer.ofRoutes(question.from(), origin.unknown());
            Reply reply = origin.named(
                    known, question.name(), nothing, found -> iam ? policy(origin, found) : routes(origin, found));
            // Where there is no policy, a document of another form in its place would only mislead.
            return iam && reply.code() == ExitCode.NO_MATCH ? Reply.failed(reply.code(), reply.errors()) : reply;
        });
    }

    @Override
    public Set<Format> formats() {
        return iam ? LISTS : PLAIN;
    }

    @Override
    public Format format(Format asked) {
        return iam ? Format.JSON : asked;
    }

    private Reply routes(Origin origin, Naming.Found named) {
        RegionRoutes found = new Routing(origin.catalog())
                .routes(named.modelId(), question.from(), question.via())
                .named(named);
        return origin.reply(found.problem(), found.unknown(), new RoutesAnswer(found));
    }

    private Reply policy(Origin origin, Naming.Found named) {
        ModelId id = named.modelId();
        Resolution found = new Routing(origin.catalog())
                .resolve(id, question.from(), new RouteWish(question.via(), null))
                .named(named);
        if (found.problem() != null) {
            return Reply.failed(ExitCode.NO_MATCH, origin.why(found.problem(), found.unknown()));
        }
        Region region = requireNonNull(found.region(), "a route has a region");
        Route route = found.choice().best().orElseThrow();
        ModelInRegion source = origin.catalog()
                .region(region)
                .flatMap(known -> ModelInRegion.callable(known, id))
                .orElseThrow();
        try {
            return origin.reply(null, found.unknown(), new PolicyAnswer(IamPolicy.of(source, route)));
        } catch (IllegalArgumentException e) {
            return Reply.failed(ExitCode.NO_MATCH, List.of(String.valueOf(e.getMessage())));
        }
    }
}

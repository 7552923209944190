package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.query.Naming;
import io.bedrockdiscovery.domain.query.Residency;
import io.bedrockdiscovery.domain.query.Resolution;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.shell.render.EmptyAnswer;
import io.bedrockdiscovery.shell.render.ResolutionAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what to pass as {@code modelId}. */
@Command(name = "resolve", description = "Print what to pass as modelId to call a model.")
final class ResolveCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Mixin
    private final CallQuestion question = new CallQuestion();

    @Option(
            names = "--residency",
            paramLabel = "X",
            description = "Where the call may run: eu, a country code, or regions such as eu-west-1,us-*.")
    private @Nullable Residency residency;

    ResolveCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        return knowledge.answer(options, question.regions(), known -> {
            Origin origin = new Origin(known.catalog(), question.from());
            EmptyAnswer nothing = EmptyAnswer.ofResolution(question.from(), origin.unknown());
            return origin.named(known, question.name(), nothing, found -> reply(origin, found));
        });
    }

    private Reply reply(Origin origin, Naming.Found named) {
        Resolution found = new Routing(origin.catalog())
                .resolve(named.modelId(), question.from(), new RouteWish(question.via(), residency))
                .named(named);
        return origin.reply(found.problem(), found.unknown(), new ResolutionAnswer(found));
    }
}

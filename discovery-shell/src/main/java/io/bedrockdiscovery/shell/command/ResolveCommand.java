package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.Residency;
import io.bedrockdiscovery.domain.query.Resolution;
import io.bedrockdiscovery.domain.query.RouteWish;
import io.bedrockdiscovery.domain.query.Routing;
import io.bedrockdiscovery.shell.render.EmptyAnswer;
import io.bedrockdiscovery.shell.render.ResolutionAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what to pass as {@code modelId}. */
@Command(name = "resolve", description = "Print what to pass as modelId to call a model.")
final class ResolveCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = KnownModels.class,
            description = "The model's id, its id without the version, or a part of its id or name.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "R",
            completionCandidates = KnownRegions.class,
            description = "The region to call it from; else the best one.")
    private @Nullable Region from;

    @Option(
            names = "--residency",
            paramLabel = "X",
            description = "Where the call may run: eu, a country code, or regions such as eu-west-1,us-*.")
    private @Nullable Residency residency;

    @Option(
            names = "--via",
            paramLabel = "A",
            completionCandidates = Words.Ways.class,
            description = "The only way to take: on-demand, profile, global-profile, application-profile, provisioned.")
    private @Nullable Access via;

    ResolveCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        return knowledge.answer(options, known -> {
            Origin origin = new Origin(known.catalog(), from);
            EmptyAnswer nothing = EmptyAnswer.ofResolution(from, origin.unknown());
            return origin.named(known, name, nothing, id -> reply(origin, id));
        });
    }

    private Reply reply(Origin origin, ModelId id) {
        Resolution found = new Routing(origin.catalog()).resolve(id, from, new RouteWish(via, residency));
        return origin.reply(found.problem(), found.unknown(), new ResolutionAnswer(found));
    }
}

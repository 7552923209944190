package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.ProfileInRegion;
import io.bedrockdiscovery.domain.query.ProfileNames;
import io.bedrockdiscovery.shell.render.EmptyAnswer;
import io.bedrockdiscovery.shell.render.ProfilesAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a profile as every region lists it. */
@Command(name = "profile", description = "Show an inference profile as each region lists it.")
final class ShowProfileCommand implements ShellCommand {
    private final Knowledge knowledge;

    @Parameters(paramLabel = "ID", completionCandidates = KnownProfiles.class, description = "Its id or its ARN.")
    private String id = "";

    ShowProfileCommand(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Reply reply(Options options) {
        return knowledge.answer(options, known -> reply(known.catalog()));
    }

    private Reply reply(Catalog catalog) {
        ProfileNames names = new ProfileNames(catalog);
        List<ProfileInRegion> found = names.find(id);
        Doubt doubt = doubt(catalog, found);
        return found.isEmpty()
                ? Reply.failed(ExitCode.NO_MATCH, why(names, doubt), EmptyAnswer.ofProfiles(doubt.unknown()))
                : Reply.of(doubt.code(), new ProfilesAnswer(found, doubt.unknown()))
                        .warning(doubt.lines());
    }

    private List<String> why(ProfileNames names, Doubt doubt) {
        List<String> lines = new ArrayList<>();
        String nearest = names.nearest(id).stream().map(Printable::of).collect(Collectors.joining(", "));
        lines.add("no profile known here is called '" + Printable.of(id) + "'"
                + (nearest.isEmpty() ? "" : "; nearest: " + nearest));
        lines.addAll(doubt.lines());
        return lines;
    }

    /** Any region may list it; which models there are matters where one does. */
    private static Doubt doubt(Catalog catalog, List<ProfileInRegion> found) {
        Set<Region> regions = found.stream().map(ProfileInRegion::region).collect(Collectors.toSet());
        return Doubt.of(
                catalog, call -> call.call() != CallKind.MODELS || regions.contains(call.region()), any -> true);
    }
}

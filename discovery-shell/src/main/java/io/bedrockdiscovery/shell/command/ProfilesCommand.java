package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.listing.ProfileListQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.argument.ListMixin;
import io.bedrockdiscovery.shell.argument.ProfileCompletions;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists inference profiles. */
@Command(
        name = "profiles",
        description = "List the inference profiles, what they call, and where the calls may run.",
        footerHeading = "%nExamples:%n",
        footer = {"  profiles nova"})
final class ProfilesCommand implements ShellCommand {
    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            completionCandidates = ProfileCompletions.class,
            description = "List only profiles that have each of these parts in their id, their name or their models.")
    private List<String> parts = List.of();

    @Option(
            names = {"-r", "--region", "--from"},
            paramLabel = "R",
            completionCandidates = RegionCompletions.class,
            description = "List profiles of this region only.")
    private @Nullable Region region;

    @Option(names = "--all", description = "List application profiles, too; without it, tables show only their number.")
    private boolean all;

    @Mixin
    private final ListMixin list = new ListMixin();

    @Override
    public Question question() {
        return new ProfileListQuestion(parts, region, all, list.selection());
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    @Override
    public List<String> columns() {
        return ProfileListQuestion.columns();
    }
}

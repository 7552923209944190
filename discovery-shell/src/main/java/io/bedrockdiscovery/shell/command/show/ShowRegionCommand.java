package io.bedrockdiscovery.shell.command.show;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.question.RegionQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a region. */
@Command(
        name = "region",
        description = "Show a region with its models and profiles.",
        footerHeading = "%nExamples:%n",
        footer = {"  show region eu-central-1"})
final class ShowRegionCommand implements ShellCommand {
    @Parameters(paramLabel = "R", completionCandidates = RegionCompletions.class, description = "Such as eu-west-1.")
    private @Nullable Region region;

    @Option(names = "--all", description = "List application profiles, too; without it, only their number is shown.")
    private boolean all;

    @Override
    public Question question() {
        return new RegionQuestion(requireNonNull(region, "region is null"), all);
    }
}

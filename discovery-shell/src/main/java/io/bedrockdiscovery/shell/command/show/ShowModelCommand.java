package io.bedrockdiscovery.shell.command.show;

import io.bedrockdiscovery.application.question.ModelQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.argument.ModelNameMixin;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a model. */
@Command(
        name = "model",
        description = "Show a model as its best region lists it, or the region named.",
        footerHeading = "%nExamples:%n",
        footer = {"  show model claude-sonnet-4-5", "  show model nova-pro --region eu-west-1"})
final class ShowModelCommand implements ShellCommand {
    @Mixin
    private final ModelNameMixin model = new ModelNameMixin();

    @Option(
            names = {"-r", "--region", "--from"},
            paramLabel = "R",
            completionCandidates = RegionCompletions.class,
            description = "As this region lists it.")
    private @Nullable Region region;

    @Option(names = "--all", description = "List application profiles, too; without it, only their number is shown.")
    private boolean all;

    @Override
    public Question question() {
        return new ModelQuestion(model.name(), region, all);
    }
}

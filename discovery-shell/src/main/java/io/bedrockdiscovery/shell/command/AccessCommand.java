package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.AccessQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.argument.ModelNameMixin;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks whether the account may call a model. */
@Command(
        name = "access",
        description = "Show whether this account may call a model, in every region that lists it or the one named.",
        footerHeading = "%nExamples:%n",
        footer = {"  access claude-sonnet-4-5 --region us-east-1"})
final class AccessCommand implements ShellCommand {
    @Mixin
    private final ModelNameMixin model = new ModelNameMixin();

    @Option(
            names = {"-r", "--region", "--from"},
            paramLabel = "R",
            completionCandidates = RegionCompletions.class,
            description = "In this region.")
    private @Nullable Region region;

    @Override
    public Question question() {
        return new AccessQuestion(model.name(), region);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}

package io.bedrockdiscovery.shell.command.show;

import io.bedrockdiscovery.application.question.ProfileQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ProfileCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a profile. */
@Command(
        name = "profile",
        description = "Show an inference profile as each region lists it.",
        footerHeading = "%nExamples:%n",
        footer = {"  show profile eu.amazon.nova-pro-v1:0"})
final class ShowProfileCommand implements ShellCommand {
    @Parameters(
            paramLabel = "ID",
            completionCandidates = ProfileCompletions.class,
            description = "The profile's id or ARN.")
    private String id = "";

    @Override
    public Question question() {
        return new ProfileQuestion(id);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}

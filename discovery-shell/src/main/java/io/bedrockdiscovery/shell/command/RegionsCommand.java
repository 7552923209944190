package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.RegionsQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import picocli.CommandLine.Command;

/** Lists regions. */
@Command(
        name = "regions",
        description = "List the regions and how much is known of each.",
        footerHeading = "%nExamples:%n",
        footer = {"  regions"})
final class RegionsCommand implements ShellCommand {
    @Override
    public Question question() {
        return new RegionsQuestion();
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}

package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.MetricsQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import picocli.CommandLine.Command;

/** Shows the meters. */
@Command(name = "metrics", description = "Show the meters of this process.")
final class MetricsCommand implements ShellCommand {
    @Override
    public Question question() {
        return new MetricsQuestion();
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}

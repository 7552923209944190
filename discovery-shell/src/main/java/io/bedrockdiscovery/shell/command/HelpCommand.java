package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.output.TextAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the commands. */
@Command(name = "help", description = "Explain the commands, or one of them.")
final class HelpCommand implements ShellCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Such as: show model")
    private List<String> path = List.of();

    @Override
    public Question question() {
        Answer help = new TextAnswer(named().getUsageMessage());
        return session -> Response.of(help);
    }

    private CommandLine named() {
        CommandLine line = requireNonNull(spec, "spec is null").root().commandLine();
        for (String word : path) {
            CommandLine next = line.getSubcommands().get(word);
            if (next == null) {
                throw NoAnswerException.invalid("there is no command '" + SafeText.of(String.join(" ", path)) + "'");
            }
            line = next;
        }
        return line;
    }
}

package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.domain.lookup.NearestWords;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.TextAnswer;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            completionCandidates = CommandNames.class,
            description = "Such as: show model")
    private List<String> path = List.of();

    @Override
    public Question question() {
        return session -> Response.of(text());
    }

    @Override
    public TextAnswer text() {
        return new TextAnswer(named().getUsageMessage());
    }

    private CommandLine named() {
        CommandLine line = requireNonNull(spec, "spec is null").root().commandLine();
        for (String word : path) {
            CommandLine next = line.getSubcommands().get(word);
            if (next == null) {
                throw unknown(word, line);
            }
            line = next;
        }
        return line;
    }

    private NoAnswerException unknown(String word, CommandLine group) {
        // The root knows only the commands that its line needs.
        Set<String> commands = group.getParent() == null
                ? DiscoveryCommand.commands().keySet()
                : group.getSubcommands().keySet();
        List<String> nearest = NearestWords.of(word, commands);
        return NoAnswerException.invalid("unknown command '" + SafeText.of(String.join(" ", path)) + "'"
                + (nearest.isEmpty()
                        ? "; 'help' lists them"
                        : ". Did you mean '" + String.join("' or '", nearest) + "'?"));
    }

    /** Completes names of commands. */
    static final class CommandNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return DiscoveryCommand.commands().keySet().iterator();
        }
    }
}

package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.shell.render.TextAnswer;
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

    HelpCommand() {}

    @Override
    public Reply reply(Options options) {
        CommandLine line = requireNonNull(spec, "spec is null").root().commandLine();
        for (String word : path) {
            CommandLine next = line.getSubcommands().get(word);
            if (next == null) {
                return Reply.usage("there is no command '" + Printable.of(String.join(" ", path)) + "'");
            }
            line = next;
        }
        return Reply.of(new TextAnswer(line.getUsageMessage()));
    }
}

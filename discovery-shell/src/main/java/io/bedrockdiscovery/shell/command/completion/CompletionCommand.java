package io.bedrockdiscovery.shell.command.completion;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.TextAnswer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints a script that completes the program's commands in a command shell. */
@Command(
        name = "completion",
        description = "Print a script that completes the commands and options in bash, zsh or fish.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  completion bash > ~/.local/share/bash-completion/completions/discovery",
            "  completion fish > ~/.config/fish/completions/discovery.fish",
            "  source <(discovery completion zsh)"
        })
public final class CompletionCommand implements ShellCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "SHELL",
            converter = Names.class,
            completionCandidates = Names.class,
            description = "bash, zsh or fish.")
    private @Nullable ShellName shell;

    /** The shells for which there is a script; that of bash also works in zsh. */
    enum ShellName {
        BASH,
        ZSH,
        FISH
    }

    @Override
    public Question question() {
        return session -> Response.of(text());
    }

    @Override
    public TextAnswer text() {
        CommandLine program = requireNonNull(spec, "spec is null").root().commandLine();
        return new TextAnswer(
                shell == ShellName.FISH ? FishCompletion.of(program) : AutoComplete.bash("discovery", program));
    }

    /** Reads and completes the names of shells. */
    static final class Names implements ITypeConverter<ShellName>, Iterable<String> {
        @Override
        public ShellName convert(String text) {
            for (ShellName name : ShellName.values()) {
                if (name.name().equalsIgnoreCase(text)) {
                    return name;
                }
            }
            throw new TypeConversionException("there is a script for bash, zsh and fish only");
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ShellName.values())
                    .map(name -> name.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }
}

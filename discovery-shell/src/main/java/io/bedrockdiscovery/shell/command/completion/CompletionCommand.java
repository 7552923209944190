package io.bedrockdiscovery.shell.command.completion;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.TextAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
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
    /** The word by which the scripts ask the program how a line goes on; they put that line behind it. */
    public static final String ASK = "__complete";

    @Parameters(
            paramLabel = "SHELL",
            converter = Names.class,
            completionCandidates = Names.class,
            description = "bash, zsh or fish.")
    private @Nullable ShellName shell;

    /** The shells for which there is a script. */
    enum ShellName {
        BASH,
        ZSH,
        FISH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Question question() {
        return session -> Response.of(text());
    }

    @Override
    public TextAnswer text() {
        String file = "discovery." + requireNonNull(shell, "shell is null").word();
        try (InputStream script = requireNonNull(CompletionCommand.class.getResourceAsStream(file), file)) {
            return new TextAnswer(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the script cannot be read", e);
        }
    }

    /** Reads and completes the names of shells. */
    static final class Names implements ITypeConverter<ShellName>, Iterable<String> {
        @Override
        public ShellName convert(String text) {
            for (ShellName name : ShellName.values()) {
                if (name.word().equalsIgnoreCase(text)) {
                    return name;
                }
            }
            throw new TypeConversionException("there is a script for bash, zsh and fish only");
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ShellName.values()).map(ShellName::word).iterator();
        }
    }
}

package io.bedrockdiscovery.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.argument.ArgumentFactory;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import io.bedrockdiscovery.shell.testing.NoCompletions;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tests that a line gets the model of the command that it names, and of all where it may need them. */
final class NeededCommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "show",
                "show model nova-pro",
                "--offline show model nova-pro",
                "--profile scan show",
                "--profile=scan --quiet show region x --help",
                "--help show",
            })
    void line_needsTheCommandThatComesFirst(String line) {
        assertThat(needed(line)).containsExactly("show");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shw model", "--help shw", "--offlin show", "nova-pro"})
    void lineThatIsNotUnderstood_needsAll(String line) {
        assertThat(needed(line))
                .containsExactlyElementsOf(DiscoveryCommand.commands().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--offline", "--cache x.db"})
    void lineWithoutCommand_needsNone(String line) {
        assertThat(needed(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "--offline help", "help shw", "help --output json"})
    void helpOfTheProgram_needsNoOtherCommand(String line) {
        assertThat(needed(line)).containsExactly("help");
    }

    @Test
    void helpOfCommand_needsIt() {
        assertThat(needed("help show model")).containsExactly("help", "show");
    }

    @Test
    void names_areThoseOfTheCommands() {
        DiscoveryCommand.commands()
                .forEach((name, type) ->
                        assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name));
    }

    private static Collection<String> needed(String line) {
        CommandLine root =
                new CommandLine(new DiscoveryCommand(new GlobalOptions()), new ArgumentFactory(new NoCompletions()));
        return NeededCommands.of(root, List.of(line.split(" ", -1)));
    }
}

package io.bedrockdiscovery.shell.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** Tests that the list of the options is that of the command line. */
final class DefaultableOptionsTest {
    @Test
    void names_areThoseOfTheCommandLine() {
        Set<String> all = new HashSet<>(DefaultableOptions.NAMES);
        all.addAll(DefaultableOptions.NEVER);

        assertThat(longNames()).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Set<String> longNames() {
        Set<String> names = new TreeSet<>();
        collect(
                new Interpreter(
                                options -> {
                                    throw new IllegalStateException("a model asks nothing");
                                },
                                options -> ScanMonitor.NONE,
                                CapturedScreen.pipe().screen())
                        .commandLine(new GlobalOptions())
                        .getCommandSpec(),
                names);
        return names;
    }

    private static void collect(CommandSpec command, Set<String> names) {
        command.options()
                .forEach(option -> Set.of(option.names()).stream()
                        .filter(name -> name.startsWith("--"))
                        .forEach(name -> names.add(name.substring(2))));
        command.subcommands().values().forEach(each -> collect(each.getCommandSpec(), names));
    }
}

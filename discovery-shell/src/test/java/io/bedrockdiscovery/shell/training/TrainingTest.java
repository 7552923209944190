package io.bedrockdiscovery.shell.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class TrainingTest {
    @Test
    void everyCommand_isTrained() {
        CommandLine program = new Interpreter(
                        options -> {
                            throw new IllegalStateException("no question is asked");
                        },
                        options -> ScanMonitor.NONE,
                        CapturedScreen.pipe().screen())
                .commandLine(new GlobalOptions());
        TreeSet<String> commands = new TreeSet<>(program.getSubcommands().keySet());
        // A session is left at the end of standard input.
        commands.remove("exit");
        commands.remove("quit");

        assertThat(Stream.of(
                                TrainingLines.TEXTS,
                                TrainingLines.OFFLINE,
                                TrainingLines.online(),
                                TrainingLines.cached(),
                                TrainingLines.UNREACHABLE)
                        .flatMap(List::stream))
                .extracting(line -> line.split(" ", 2)[0])
                .containsAll(commands)
                .filteredOn(word -> !word.startsWith("-") && !word.startsWith("no-such-") && !word.startsWith("__"))
                .allMatch(commands::contains);
    }
}

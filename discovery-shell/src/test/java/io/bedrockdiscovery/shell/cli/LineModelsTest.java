package io.bedrockdiscovery.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** A line of a session is answered as it is alone, whatever lines came before it: no option stays. */
final class LineModelsTest {
    private static final int SEED = 7;

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void linesInAnyOrder_areAnsweredAsAlone() throws IOException {
        GlobalOptions session = new GlobalOptions();
        CapturedScreen screen = CapturedScreen.terminal(100);
        CommandRunner alone = environment.runner();
        Interpreter interpreter =
                new Interpreter(options -> environment.services(), options -> ScanMonitor.NONE, screen.screen());
        for (List<String> words : lines()) {
            CommandResult expected = alone.run(words, CapturedScreen.terminal(100));
            screen.reset();
            int code = interpreter.run(words, session).code();

            assertThat(new CommandResult(code, screen.out(), screen.err()))
                    .as("%s", words)
                    .isEqualTo(expected);
        }
    }

    /** The parser does not set what it gives to a method again for a line that leaves it out. */
    @Test
    void everyOption_isAField() {
        CommandLine line = new Interpreter(
                        options -> environment.services(),
                        options -> ScanMonitor.NONE,
                        CapturedScreen.pipe().screen())
                .commandLine(new GlobalOptions());

        assertThat(arguments(line).toList())
                .hasSizeGreaterThan(100)
                .allSatisfy(each -> assertThat(each.userObject()).isInstanceOf(Field.class));
    }

    private static Stream<ArgSpec> arguments(CommandLine line) {
        return Stream.concat(
                line.getCommandSpec().args().stream(),
                line.getSubcommands().values().stream().flatMap(LineModelsTest::arguments));
    }

    /** Returns each line of the sample plain and with options that every command takes, in an order without a pattern. */
    private static List<List<String>> lines() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        List<String> all = new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/golden/sample.lines")));
        all.addAll(List.of(
                "models --limit 2 --sort provider --columns modelId", "models --limit 0", "profiles --limit 1"));
        for (String line : all) {
            // What they tell depends on the lines before.
            if (!line.startsWith("metrics") && !line.startsWith("cache clear") && !line.startsWith("export")) {
                List<String> words = List.of(line.split(" ", -1));
                lines.add(words);
                List<String> more = new ArrayList<>(words);
                more.addAll(List.of("--output", "json", "--quiet", "--no-color", "--wide", "--cached"));
                lines.add(more);
            }
        }
        Collections.shuffle(lines, new Random(SEED));
        return lines;
    }
}

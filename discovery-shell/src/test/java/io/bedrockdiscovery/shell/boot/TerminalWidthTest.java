package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandExamples;
import io.bedrockdiscovery.shell.testing.CommandExamples.Example;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no answer is wider than the terminal, that ids stay whole, and that answers come first. */
final class TerminalWidthTest {
    private static final Path LINES = Path.of("src/test/resources/golden/sample.lines");
    private static final int ROWS = 24;
    private static final String ID = "\\S{1,300}";
    private static final Set<String> IDS = ids();

    @TempDir
    private Path home;

    private Environment environment;
    private CommandRunner runner;

    @BeforeEach
    void open() {
        EnvironmentKey key = EnvironmentKey.of(new GlobalOptions(), new UserDirectories(name -> null, home));
        Clock clock = Clock.fixed(SampleWorld.asOf(), ZoneOffset.UTC);
        Environment opened = Environment.of(key, SessionMeters::none, new OfflineModule(clock));
        environment = opened;
        runner = new CommandRunner(options -> opened.services(), "--offline");
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 200})
    void everyCommand_fitsTheTerminal_withWholeIds_andAnswersOnTheFirstScreen(int width) {
        List<String> faults = new ArrayList<>();
        for (Example example : CommandExamples.all()) {
            List<String> shown = lines(runner.run(example.words(home), CapturedScreen.terminal(width)));
            if (!example.isForPrograms()) {
                faults.addAll(faults(example.line(), shown, width));
            }
            String first = shown.stream().limit(ROWS).map(String::strip).collect(Collectors.joining(" "));
            if (!example.answer().matcher(first).find()) {
                faults.add("no " + example.answer() + " on the first screen of " + example.line() + ": " + first);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 200})
    void everyAnswer_fitsTheTerminal_withWholeIds(int width) throws IOException {
        for (String line : goldenLines()) {
            CommandResult result = runner.run(List.of(line.split(" ", -1)), CapturedScreen.terminal(width));
            assertThat(faults(line, lines(result), width)).isEmpty();
        }
    }

    /** Returns what is wrong with the lines of an answer. */
    private static List<String> faults(String line, List<String> lines, int width) {
        return lines.stream()
                .filter(shown -> !shown.startsWith("{"))
                .filter(shown -> !fits(shown, width) || !cutIds(shown).isEmpty())
                .map(shown -> line + " at " + width + ": " + shown)
                .toList();
    }

    private static List<String> lines(CommandResult result) {
        return List.of((plain(result.out()) + plain(result.err())).split("\n", -1));
    }

    private static List<String> goldenLines() throws IOException {
        // Policies and mappings are JSON.
        return Files.readAllLines(LINES).stream()
                .filter(line -> !line.startsWith("mapping") && !line.endsWith("--iam") && !line.endsWith("--wide"))
                .toList();
    }

    private static boolean fits(String line, int width) {
        return line.codePointCount(0, line.length()) <= width || line.strip().matches(ID);
    }

    /** Returns the words with a mark of a cut around which an id is recognised. */
    private static List<String> cutIds(String line) {
        return line.indexOf('…') < 0
                ? List.of()
                : Stream.of(line.split(" ", -1))
                        .filter(word -> word.indexOf('…') > 0)
                        .filter(word -> IDS.stream()
                                .anyMatch(id -> id.startsWith(word.substring(0, word.indexOf('…')))
                                        && id.endsWith(word.substring(word.indexOf('…') + 1))))
                        .toList();
    }

    private static Set<String> ids() {
        return Stream.concat(
                        SampleWorld.world().regions().values().stream()
                                .flatMap(region -> region.models().stream())
                                .map(FoundationModel::modelId)
                                .map(Object::toString),
                        SampleWorld.world().regions().values().stream()
                                .flatMap(region -> region.profiles().stream())
                                .map(profile -> profile.inferenceProfileId()))
                .collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "");
    }
}

package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
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
    private static final List<String> MORE =
            List.of("models claude sonnet", "profiles", "profiles nova", "targets --region us-east-1", "scan --all");
    private static final int ROWS = 24;
    private static final String ID = "\\S{1,300}";

    @TempDir
    private Path home;

    private Environment environment;
    private CommandRunner runner;

    @BeforeEach
    void open() {
        EnvironmentKey key = EnvironmentKey.of(new GlobalOptions(), new UserDirectories(name -> null, home));
        Clock clock = Clock.fixed(SampleWorld.asOf(), ZoneOffset.UTC);
        Environment opened = Environment.of(key, new OfflineModule(clock));
        environment = opened;
        runner = new CommandRunner(options -> opened.services(), "--offline");
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 200})
    void everyAnswer_fitsTheTerminal_withWholeIds(int width) throws IOException {
        Set<String> ids = ids();
        for (String line : lines()) {
            CommandResult result = runner.run(List.of(line.split(" ", -1)), CapturedScreen.terminal(width));
            for (String shown : (plain(result.out()) + result.err()).split("\n", -1)) {
                assertThat(fits(shown, width) || shown.startsWith("{"))
                        .as("%s at %d: %s", line, width, shown)
                        .isTrue();
                assertThat(cutIds(shown, ids))
                        .as("%s at %d: %s", line, width, shown)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"models", "regions", "profiles", "changes", "show region us-east-1", "best-region nova-pro"})
    void answer_isInTheFirstLine_andItsTableOnTheFirstScreen(String line) {
        List<String> shown = plain(runner.run(List.of(line.split(" ", -1)), CapturedScreen.terminal(80))
                        .out())
                .lines()
                .limit(ROWS)
                .toList();

        assertThat(shown.get(0)).matches(".*(\\d+ (models|regions|system)|Best: |no changes).*");
    }

    private static List<String> lines() throws IOException {
        return Stream.concat(
                        // Policies and mappings are JSON, and the help has a layout of its own.
                        Files.readAllLines(LINES).stream()
                                .filter(line -> !line.startsWith("mapping") && !line.startsWith("help"))
                                .filter(line -> !line.endsWith("--iam") && !line.endsWith("--wide")),
                        MORE.stream())
                .toList();
    }

    private static boolean fits(String line, int width) {
        return line.codePointCount(0, line.length()) <= width || line.matches(ID);
    }

    /** Returns the words with a mark of a cut around which an id is recognised. */
    private static List<String> cutIds(String line, Set<String> ids) {
        return Stream.of(line.split(" ", -1))
                .filter(word -> word.indexOf('…') > 0)
                .filter(word -> ids.stream()
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

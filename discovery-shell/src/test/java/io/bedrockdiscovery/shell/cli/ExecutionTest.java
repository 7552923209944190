package io.bedrockdiscovery.shell.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.recording.RecordingFile;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExecutionTest {
    @AutoClose
    private final FakeEnvironment usual = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @ParameterizedTest
    @ValueSource(strings = {"models", "models --output json", "models --help", "help models"})
    void unreadableRecording_isReportedInOneLine(String line) {
        CommandRunner runner = new CommandRunner(options -> {
            RecordingFile.read(requireNonNull(options.replay()));
            return usual.services();
        });

        assertThat(runner.run(line + " --replay nowhere.json"))
                .isEqualTo(new CommandResult(
                        2, "", "discovery: cannot read recording nowhere.json: there is no such file or directory\n"));
    }

    /** Names that would do something if they reached a terminal, a spreadsheet or a page as they are. */
    @Nested
    final class HostileText {
        private static final String ID = "amazon.nova-pro-v1:0";
        private static final String NAME = "\u001b]0;owned\u0007\u202eorP\u2028\u009b31m\t<script>|`x`";
        private static final String FORMULA = "=HYPERLINK(\"http://example.com\",\"x\")\r\n,y";
        private static final World WORLD = World.builder()
                .region(
                        "eu-west-1",
                        region -> region.model(FoundationModelBuilder.of(ID)
                                        .in("eu-west-1")
                                        .named(NAME, FORMULA)
                                        .build())
                                .profile(InferenceProfileBuilder.systemDefined("eu." + ID)
                                        .named(NAME)
                                        .routing(ID, "eu-west-1")
                                        .build()))
                .build();

        @AutoClose
        private final FakeEnvironment environment = FakeEnvironment.of(WORLD);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "models",
                    "models --output json",
                    "models --output csv",
                    "models --output markdown",
                    "show model nova",
                    "show model nova --output json",
                    "show model \u001b[31m",
                    "show model nova --region \u001b[31m",
                    "\u001b[31m",
                    "mapping"
                })
        void anyOutput_doesNotSteerTheTerminal(String line) {
            List<String> words = List.of((line + " --no-color --quiet").split(" ", -1));
            for (CapturedScreen screen : List.of(CapturedScreen.pipe(), CapturedScreen.terminal(100))) {
                CommandResult result = environment.runner().run(words, screen);

                assertThat(result.out() + result.err()).isNotEmpty();
                assertThat((result.out() + result.err()).codePoints().filter(HostileText::steers))
                        .as(line)
                        .isEmpty();
            }
        }

        @Test
        void json_keepsAllOfIt() {
            assertThat(environment.run("models --output json").out())
                    .contains("\"modelName\":\"\\u001B]0;owned\\u0007\\u202EorP\\u2028\\u009B31m\\t<script>|`x`\"")
                    .contains("\"providerName\":\"=HYPERLINK(\\\"http://example.com\\\",\\\"x\\\")\\r\\n,y\"");
        }

        @Test
        void csv_hasNoFormula() {
            CommandResult result = environment.run("models --output csv");

            assertThat(result.out())
                    .contains(",\"'=HYPERLINK(\"\"http://example.com\"\",\"\"x\"\")  ,y\",")
                    .endsWith("\r\n");
            assertThat(result.out().split("\r\n")).hasSize(2);
        }

        @Test
        void markdown_hasNoMarkup() {
            assertThat(environment.run("models --output markdown").out())
                    .contains("&lt;script&gt;\\|\\`x\\`")
                    .hasLineCount(3);
        }

        private static boolean steers(int point) {
            return switch (Character.getType(point)) {
                case Character.CONTROL -> point != '\n' && point != '\r';
                case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        }
    }
}

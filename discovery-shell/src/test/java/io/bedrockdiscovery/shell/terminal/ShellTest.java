package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a session of a user at a terminal, which is made of two streams. */
final class ShellTest {
    private static final String TAB = "\t";
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path directory;

    private final FakeEnvironment environment = FakeEnvironment.of(SmallWorld.WORLD);
    private final CapturedScreen captured = CapturedScreen.pipe();
    private final ByteArrayOutputStream echoed = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void commands_areCompleted() throws IOException {
        assertThat(type("regi" + TAB + "--out" + TAB + "js" + TAB + "\n")).isZero();
        assertThat(captured.out()).startsWith("{\"schemaVersion\":1,\"regions\":[");
    }

    @Test
    void modelsAndRegions_areCompletedFromTheLatestAnswer() throws IOException {
        environment.runner().run("scan");
        int calls = environment.calls();

        assertThat(type("show mod" + TAB + "anth" + TAB + "--regio" + TAB + "eu-w" + TAB + "\n"))
                .isZero();
        assertThat(captured.out()).contains(SmallWorld.EU_CLAUDE, "region           eu-west-1");
        type("scan --regions us-east-1,eu-w" + TAB + "\n");
        assertThat(captured.out()).contains("2 of 2 regions ");
        assertThat(environment.calls()).isEqualTo(calls);
    }

    @Test
    void openQuote_goesOnInTheNextLine() throws IOException {
        assertThat(type("show model 'Nova\n Pro'\n")).isEqualTo(5);
        assertThat(captured.err()).contains("no model known here is called 'Nova");
    }

    @Test
    void exitCode_isThatOfTheLastCommand() throws IOException {
        environment.withModels("us-east-1", Behaviour.notOffered());

        assertThat(type("models\nshow model nope\n" + CTRL_D)).isEqualTo(5);
        assertThat(type("show model nope\nregions\nexit\nscan --nonsense\n")).isZero();
    }

    @Test
    void typedLines_areRemembered() throws IOException {
        type("regions\nexit\n");

        assertThat(directory.resolve("history")).content().contains("regions");
    }

    @Test
    void pastedLines_areCommandsOneByOne() throws IOException {
        assertThat(type("\u001b[200~regions --quiet\ncache info\n# done\nmodels --quiet\u001b[201~\n"))
                .isZero();
        assertThat(captured.out()).contains("REGION ", "store version", "MODEL ");
    }

    @Test
    void tab_insertsNothingThatWasNotMeant() throws IOException {
        environment.runner().run("scan");

        assertThat(type("show model eu-xq" + TAB + "\n")).isEqualTo(5);
        assertThat(captured.err()).contains("no model known here is called 'eu-xq'");
    }

    @Test
    void prompt_namesTheAccountAndTheAgeOfTheAnswers() throws IOException {
        type("scan\nregions\n");

        assertThat(echoed.toString(StandardCharsets.UTF_8))
                .contains("discovery> ", SmallWorld.WORLD.account() + " aws", ", just now");
    }

    @Test
    void clearingEverything_isAskedAbout() throws IOException {
        environment.runner().run("scan");

        type("cache clear\nn\n");
        assertThat(captured.err()).contains("nothing was done");
        assertThat(captured.out()).doesNotContain("Cleared");
        type("cache clear --yes\ncache clear\ny\n");
        assertThat(captured.out()).containsPattern("(?s)Cleared.*Cleared");
        assertThat(directory.resolve("history")).content().doesNotContain("\ny\n");
    }

    @Test
    void pastedError_isReadUpToAnEmptyLine_andTheSessionGoesOn() throws IOException {
        assertThat(type("doctor -\nThe provided \"model\nidentifier' is\n\nregions --quiet\n" + CTRL_D))
                .isZero();
        assertThat(captured.out()).contains("No known error matches this text", "REGION ");
        captured.reset();
        assertThat(
                        type(
                                "doctor -\nAPI Error: 400 {\"message\":\"The provided model\n  identifier is invalid.\"}\n\nexit\n"))
                .isZero();
        assertThat(captured.out()).contains("No model or profile has this id");
        assertThat(directory.resolve("history")).content().doesNotContain("API Error");
    }

    @Test
    void endOfInput_endsAPastedError() throws IOException {
        assertThat(type("doctor -\nThe provided model identifier is invalid.\n" + CTRL_D))
                .isZero();
        assertThat(captured.out()).contains("No model or profile has this id");
    }

    @Test
    void screen_isCleared_andTypedLinesAreListed() throws IOException {
        assertThat(type("regions --quiet\ncle" + TAB + "\nhistory\n" + CTRL_D)).isZero();

        assertThat(echoed.toString(StandardCharsets.UTF_8)).contains("clear");
        assertThat(captured.out()).contains("    1  regions --quiet\n", "    3  history\n");
    }

    private int type(String typed) throws IOException {
        byte[] keys = typed.getBytes(StandardCharsets.UTF_8);
        TerminalMonitors monitors = new TerminalMonitors(captured.screen());
        Interpreter interpreter = new Interpreter(
                options -> environment.services(), options -> monitors.monitor(options.quiet()), captured.screen());
        try (Terminal terminal =
                new DumbTerminal("test", "ansi", new ByteArrayInputStream(keys), echoed, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(100, 30));
            Prompt prompt = new Prompt(environment.services().recent()::get, environment.clock(), null);
            return new Shell(interpreter, captured.screen(), monitors, prompt)
                    .run(terminal, new GlobalOptions(), directory.resolve("history"));
        }
    }
}

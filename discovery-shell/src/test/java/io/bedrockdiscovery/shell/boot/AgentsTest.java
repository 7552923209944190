package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.terminal.TerminalMonitors;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.training.AgentTraining;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that answers agents, from its options to its messages. */
final class AgentsTest {
    @TempDir
    private Path directory;

    @Test
    void mcp_answersEveryCall_withNothingButMessages_andEndsWithTheInput() {
        CapturedScreen screen = CapturedScreen.pipe();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        int code;
        try (Environments environments = new Environments(new UserDirectories(name -> null, directory))) {
            Interpreter interpreter = new Interpreter(
                    environments::services,
                    options -> new TerminalMonitors(screen.screen()).monitor(options.quiet()),
                    screen.screen());
            interpreter.serveBy(
                    new Agents(environments::services, AgentTraining.input(), () -> false, out, screen.screen()));
            code = interpreter
                    .run(List.of("mcp", "--offline"), new GlobalOptions())
                    .code();
        }

        assertThat(code).isZero();
        assertThat(System.out).isSameAs(before);
        assertThat(out.toString(StandardCharsets.UTF_8).split("\n", -1))
                .filteredOn(line -> !line.isEmpty())
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                .filteredOn(line -> line.contains("\"structuredContent\""))
                .hasSize(9);
    }
}

package io.bedrockdiscovery.shell.command.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class CompletionCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SmallWorld.WORLD);

    @Test
    void bash_completesCommandsOptionsAndValues() throws Exception {
        Path bash = Path.of("/bin/bash");
        assumeThat(bash).as("there is no bash here").isExecutable();
        String script = environment.run("completion bash").out();

        assertThat(complete(script, "discovery", "res")).contains("resolve");
        assertThat(complete(script, "discovery", "resolve", "--resid")).contains("--residency");
        assertThat(complete(script, "discovery", "resolve", "--from", "eu-central-"))
                .contains("eu-central-1");
        assertThat(complete(script, "discovery", "scan", "--output", "mark")).contains("markdown");
    }

    @Test
    void fish_namesEveryCommandAndOption() {
        String script = environment.run("completion fish").out();

        assertThat(script)
                .contains(
                        "complete -c discovery -f",
                        "complete -c discovery -n __fish_use_subcommand -a 'resolve' -d 'Print the string",
                        "complete -c discovery -n '__fish_seen_subcommand_from resolve' -l residency -x -a 'eu ",
                        "complete -c discovery -s o -l output -x -a 'table json csv markdown ")
                .doesNotContain("$$");
    }

    @Test
    void otherShells_areRefused() {
        CommandResult result = environment.run("completion tcsh");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("bash, zsh and fish only");
    }

    private static String complete(String script, String... words) throws IOException, InterruptedException {
        String line = script + "\nCOMP_WORDS=(" + String.join(" ", words) + ")\nCOMP_CWORD=" + (words.length - 1)
                + "\n_complete_discovery\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        Process process =
                new ProcessBuilder("/bin/bash", "-s").redirectErrorStream(true).start();
        process.outputWriter(StandardCharsets.UTF_8).append(line).close();
        String replies = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return replies;
    }
}

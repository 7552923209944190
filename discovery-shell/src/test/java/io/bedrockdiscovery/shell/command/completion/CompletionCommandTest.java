package io.bedrockdiscovery.shell.command.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the scripts, that of bash in a real one where there is one. A program in place of this one gives the answers. */
final class CompletionCommandTest {
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path directory;

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SmallWorld.WORLD);

    @Test
    void bash_asksTheProgramWithTheLineUpToTheCursor() throws Exception {
        assertThat(complete("./discovery show model 'a b", ":\na b c\tabout")).containsExactly("a b c");
        assertThat(directory.resolve("asked")).hasContent("__complete|./discovery show model 'a b|");
    }

    @Test
    void bash_replacesOnlyWhatFollowsACharacterThatBreaksWords() throws Exception {
        assertThat(complete("discovery show model nova-pro-v1:", ":\nnova-pro-v1:0\tabout\nnova-pro-v1:0:24k"))
                .containsExactly("0", "0:24k");
        assertThat(complete("discovery models --sort=mod", ":\n--sort=modelId")).containsExactly("modelId");
    }

    @Test
    void bash_leavesListsOpen() throws Exception {
        assertThat(complete("discovery scan --regions a,", ":open\na,b\tabout"))
                .containsExactly("option -o nospace", "a,b");
    }

    @Test
    void bash_completesFilesItself() throws Exception {
        assertThat(complete("discovery check READ", ":files")).containsExactly("option -o default");
    }

    @Test
    void bash_insertsNoEmptyWord() throws Exception {
        assertThat(complete("discovery models --limit ", ":")).isEmpty();
        assertThat(complete("discovery models --limit ", "")).isEmpty();
    }

    @Test
    void bash_doesNotShortenAWordThatIsTheMiddleOfCandidates() throws Exception {
        assertThat(complete("discovery show model nova", ":\na.nova-pro\nus.nova-pro"))
                .containsExactly("a.nova-pro", "us.nova-pro", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "'"})
    void bash_quotesWhatItWouldInterpret(String quote) throws Exception {
        String hostile = "$(touch pwned)`touch pwned`;&|<>(x) \\ \"y\" ~#*?[a]{b,c}^";
        String typed = "discovery show model " + quote;

        List<String> inserted = complete(typed, ":\n" + hostile + "\tabout");

        assertThat(inserted).hasSize(1);
        assertThat(bash("printf '%s\\n' " + quote + inserted.get(0) + quote)).containsExactly(hostile);
        assertThat(directory.resolve("pwned")).doesNotExist();
    }

    @Test
    void bash_leavesOutWhatCannotStandWithinTheQuotationMarks() throws Exception {
        assertThat(complete("discovery show model '", ":\nit's\nfine")).containsExactly("fine");
        assertThat(complete("discovery show model \"", ":\nwow!\nfine")).containsExactly("fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void scripts_askTheProgram(String shell) {
        assertThat(environment.run("completion " + shell).out()).contains(CompletionCommand.ASK + " \"$line\"");
    }

    @Test
    void otherShells_areRefused() {
        CommandResult result = environment.run("completion tcsh");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("bash, zsh and fish only");
    }

    /** Returns what bash would offer behind a line, with its options, where the program gives this answer. */
    private List<String> complete(String line, String answer) throws IOException, InterruptedException {
        assumeThat(BASH).as("there is no bash here").isExecutable();
        Path program = Files.writeString(
                directory.resolve("discovery"),
                "#!/bin/sh\nprintf '%s|' \"$@\" > asked\ncat answer\necho unseen >&2\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(directory.resolve("answer"), answer);
        Files.writeString(directory.resolve("line"), line);
        String script = environment.run("completion bash").out();
        return bash(script + """

                compopt() { echo "option $*"; }
                PATH=.:$PATH
                COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
                COMP_LINE=$(< line)
                COMP_POINT=${#COMP_LINE}
                COMP_WORDS=("${COMP_LINE%% *}")
                _discovery
                ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
                """);
    }

    private List<String> bash(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(BASH.toString(), "-s")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.outputWriter(StandardCharsets.UTF_8).append(script).close();
        String replies = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(replies).isZero();
        return replies.lines().toList();
    }
}

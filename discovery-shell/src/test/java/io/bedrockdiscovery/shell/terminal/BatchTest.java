package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests commands from a pipe, whose answers come one after the other. */
final class BatchTest {
    private final FakeEnvironment environment = FakeEnvironment.of(SmallWorld.WORLD);
    private final CapturedScreen captured = CapturedScreen.pipe();

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void answers_comeOneAfterTheOther() throws IOException {
        int code = pipe("scan --output json\n\n# a remark\nregions --output json\n");

        assertThat(code).isZero();
        assertThat(captured.out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"schemaVersion\":1,") && line.endsWith("}"));
        assertThat(captured.err()).isEmpty();
    }

    @Test
    void byteOrderMark_isNoPartOfTheFirstLine() throws IOException {
        assertThat(pipe("\uFEFFregions --output csv\n")).isZero();
        assertThat(captured.out()).startsWith("region,");
        assertThat(pipe("\uFEFF")).isZero();
    }

    @Test
    void exitCode_isThatOfTheLastCommand() throws IOException {
        assertThat(pipe("show model nope\nregions\n")).isZero();
        assertThat(pipe("regions\nshow model nope\n")).isEqualTo(5);
        assertThat(pipe("nonsense")).isEqualTo(2);
        assertThat(pipe("")).isZero();
    }

    @Test
    void errorFromStandardInput_isRefused_andTheCommandsAfterItAreRun() throws IOException {
        assertThat(pipe("doctor -\nregions\n")).isZero();
        assertThat(captured.err()).startsWith("discovery: - is standard input, which holds the commands here");
        assertThat(captured.out()).contains("us-east-1");
        assertThat(pipe("doctor -\n")).isEqualTo(2);
    }

    @Test
    void exit_endsTheBatchWithTheCodeSoFar() throws IOException {
        assertThat(pipe("show model nope\nexit\nregions\n")).isEqualTo(5);
        assertThat(captured.out()).isEmpty();
    }

    @Test
    void lineWithoutAnEnd_isRefused_andNotReadOn() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };

        assertThat(pipe(endless)).isEqualTo(2);
        assertThat(captured.err())
                .isEqualTo("discovery: a line of standard input is longer than 65536 characters, which is no"
                        + " command\n");
        assertThat(pipe("regions\r\nregions")).isZero();
    }

    @Test
    void words_areQuotedAsInAShell() throws IOException {
        assertThat(pipe("show model \"claude 3.7\"\n")).isZero();
        assertThat(pipe("show model 'Nova Pro' --region eu-west-1\n")).isZero();
        assertThat(captured.out()).contains("region           eu-west-1");
        assertThat(pipe("show model 'Nova Pro\n")).isEqualTo(2);
        assertThat(captured.err())
                .isEqualTo("discovery: a quote is not closed\ndiscovery: in line 1: show model 'Nova Pro\n");
    }

    @Test
    void lineOfOptionsAlone_namesNoCommand() throws IOException {
        assertThat(pipe("--quiet\n")).isEqualTo(2);
        assertThat(captured.err()).hasLineCount(2);
    }

    @Test
    void output_hasNothingOfATerminal() throws IOException {
        pipe("scan\nmodels\nhelp\nmetrics\n");

        assertThat(captured.out()).isNotEmpty().doesNotContain("\u001b").doesNotContain("discovery>");
    }

    @Test
    void errors_nameTheirLine() throws IOException {
        assertThat(pipe("regions --quiet\n\n# next\nshow model nope\nregions\n"))
                .isZero();
        assertThat(captured.err())
                .contains("\ndiscovery: in line 4: show model nope\n")
                .doesNotContain("line 5");
    }

    @Test
    void comment_mayFollowACommand() throws IOException {
        assertThat(pipe("regions --output csv # it's all\nshow model nova#pro\n"))
                .isEqualTo(5);
        assertThat(captured.out()).startsWith("region,");
        assertThat(captured.err()).contains("nova#pro");
    }

    @Test
    void otherNames_areUnderstood() throws IOException {
        assertThat(pipe("version\n? show model\nq\nnonsense\n")).isZero();
        assertThat(captured.out()).startsWith("discovery ").contains("show model");
    }

    @Test
    void commandCopiedFromASystemsShell_isRun() throws IOException {
        assertThat(pipe("discovery cache info\n./discovery version\n")).isZero();
        assertThat(captured.out()).contains("store version").endsWith("\n").contains("discovery ");
        assertThat(pipe("discovery\n")).isEqualTo(2);
    }

    private int pipe(String lines) throws IOException {
        return pipe(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private int pipe(InputStream lines) throws IOException {
        captured.reset();
        Interpreter interpreter =
                new Interpreter(options -> environment.services(), options -> ScanMonitor.NONE, captured.screen());
        return new Batch(interpreter, captured.screen()).run(lines, new GlobalOptions());
    }
}

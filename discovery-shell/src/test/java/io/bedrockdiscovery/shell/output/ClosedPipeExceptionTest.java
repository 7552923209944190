package io.bedrockdiscovery.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CommandExamples;
import io.bedrockdiscovery.shell.testing.CommandExamples.Example;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every command is silent in a pipe whose reader leaves after the first line, as {@code head -1} does. */
final class ClosedPipeExceptionTest {
    private static final int BROKEN_PIPE = 141;
    private static final int BUFFER = 1 << 16;
    private static final int FEW = 60;
    private static final int MANY = 20;

    @TempDir
    private Path files;

    @AutoClose
    private static final FakeEnvironment ENVIRONMENT = FakeEnvironment.of(SampleWorld.world());

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv", "markdown"})
    void everyCommand_isSilent_whenItsReaderHasGone(String format) {
        List<String> faults = new ArrayList<>();
        int cuts = 0;
        for (Example example : CommandExamples.all()) {
            if (example.line().startsWith("help ") && !format.equals("table")) {
                // The help is the same in every format.
                continue;
            }
            CommandResult whole = run(example, format, new ByteArrayOutputStream());
            CommandResult first = run(example, format, new FirstLine());
            boolean cut = whole.out().getBytes(StandardCharsets.UTF_8).length > read(whole.out());
            cuts += cut ? 1 : 0;
            int code = cut ? BROKEN_PIPE : whole.code();
            String messages = cut ? "" : whole.err();
            if (first.code() != code || !first.err().equals(messages)) {
                faults.add(example.line() + " ends with " + first.code() + ": " + first.err());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(cuts).isGreaterThan(MANY);
    }

    /** Returns the number of bytes that the reader takes. */
    private static int read(String answer) {
        int line = answer.indexOf('\n');
        return line < 0 ? FEW : Math.min(FEW, line + 1);
    }

    private CommandResult run(Example example, String format, OutputStream pipe) {
        List<String> words = new ArrayList<>(example.words(files));
        words.addAll(List.of("--offline", "--output", format));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Screen screen =
                new Screen(print(new PipeAwareStream(pipe, () -> true)), print(messages), false, true, true, () -> 80);
        int code = new Interpreter(options -> ENVIRONMENT.services(), options -> ScanMonitor.NONE, screen)
                .run(words, new GlobalOptions())
                .code();
        screen.err().flush();
        return new CommandResult(code, pipe.toString(), messages.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(stream, BUFFER), false, StandardCharsets.UTF_8);
    }

    /** A pipe whose reader goes after the first line, or after a part of it where it is long, as that of JSON is. */
    private static final class FirstLine extends OutputStream {
        private int left = FEW;

        @Override
        public void write(int octet) throws IOException {
            if (left == 0) {
                throw new IOException("Broken pipe");
            }
            left = octet == '\n' ? 0 : left - 1;
        }
    }
}

package io.bedrockdiscovery.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.output.Screen;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class InterpreterTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void answerThatCannotBeWritten_isNoSuccess() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(
                new PrintStream(full(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80);

        LineResult result = new Interpreter(options -> environment.services(), options -> ScanMonitor.NONE, screen)
                .run(List.of("models"), new GlobalOptions());

        assertThat(result.code()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("discovery: the answer could not be written to standard output\n");
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("no space left on device");
            }
        };
    }
}

package io.bedrockdiscovery.shell.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.output.PipeAwareStream;
import io.bedrockdiscovery.shell.output.Screen;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InterpreterTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void answerThatCannotBeWritten_isNoSuccess() {
        assertThat(run(full(), "models").code()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("discovery: the answer could not be written to standard output\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models",
                "models --output json",
                "scan",
                "mapping",
                "export -",
                "show model nova-pro",
                "help",
                "models --help",
                "--version"
            })
    void answerThatNobodyReads_endsQuietly(String line) {
        LineResult result = run(new PipeAwareStream(full(), () -> true), line.split(" "));

        assertThat(result.code()).isEqualTo(141);
        assertThat(result.endsSession()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8).lines().filter(each -> !each.startsWith("warning: ")))
                .isEmpty();
    }

    @Test
    void flagsOfTheSession_stayOn_whereALineGivesThemAgain() {
        List<GlobalOptions> asked = new ArrayList<>();
        PrintStream none = new PrintStream(OutputStream.nullOutputStream());
        Interpreter interpreter = new Interpreter(
                options -> {
                    asked.add(options);
                    return environment.services();
                },
                options -> ScanMonitor.NONE,
                new Screen(none, none, false, false, false, () -> 80));
        List<String> flags =
                List.of("--offline", "--cached", "--quiet", "--verbose", "--no-color", "--wide", "--no-pager");
        GlobalOptions session =
                requireNonNull(interpreter.run(flags, new GlobalOptions()).session());
        List<String> line = new ArrayList<>(List.of("models"));
        line.addAll(flags);

        interpreter.run(line, session);

        assertThat(asked).singleElement().satisfies(options -> {
            assertThat(options.offline()).isTrue();
            assertThat(options.cached()).isTrue();
            assertThat(options.quiet()).isTrue();
            assertThat(options.verbose()).isTrue();
            assertThat(options.colour()).isFalse();
            assertThat(options.wide()).isTrue();
            assertThat(options.paged()).isFalse();
        });
    }

    @Test
    void version_isPrinted_asByTheOption() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(run(out, "version").code()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("discovery ");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private LineResult run(OutputStream out, String... words) {
        Screen screen = new Screen(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80);
        return new Interpreter(options -> environment.services(), options -> ScanMonitor.NONE, screen)
                .run(List.of(words), new GlobalOptions());
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

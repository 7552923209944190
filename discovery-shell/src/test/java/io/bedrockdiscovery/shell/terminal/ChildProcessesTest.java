package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.DefaultSignals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends the program while it waits for a credential_process that hangs: both end. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class ChildProcessesTest {
    @TempDir
    private Path home;

    @Test
    void hangingCredentialProcess_endsWithTheProgramThatIsTerminated() throws Exception {
        expectBothEndBy("TERM");
    }

    @ParameterizedTest
    @Tag("campaign")
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void hangingCredentialProcess_endsWithTheProgram(String signal) throws Exception {
        expectBothEndBy(signal);
    }

    private void expectBothEndBy(String signal) throws Exception {
        Path started = home.resolve("started");
        // It heeds no polite request, and waits for a program of its own.
        Path script = Files.writeString(
                home.resolve("program.sh"),
                "trap '' TERM INT HUP\necho $$ > %1$s.new\nmv %1$s.new %1$s\nwhile :; do sleep 600; done\n"
                        .formatted(started));
        Path config = Files.writeString(
                home.resolve("config"), "[default]\nregion = us-east-1\ncredential_process = sh " + script + "\n");
        Process program = start(config);
        List<ProcessHandle> all = List.of();
        try {
            while (!Files.exists(started)) {
                assertThat(program.isAlive()).as("the program is alive").isTrue();
                Thread.onSpinWait();
            }
            ProcessHandle child = ProcessHandle.of(
                            Long.parseLong(Files.readString(started).strip()))
                    .orElseThrow();
            all = Stream.concat(Stream.of(child), child.descendants()).toList();

            assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(program.pid()))
                            .start()
                            .waitFor())
                    .isZero();

            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            for (ProcessHandle each : all) {
                each.onExit().get(10, TimeUnit.SECONDS);
            }
        } finally {
            program.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Process start(Path config) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.bedrockdiscovery.shell.Main",
                        "regions",
                        "--cache",
                        home.resolve("c.db").toString())
                .redirectOutput(home.resolve("out.txt").toFile())
                .redirectError(home.resolve("err.txt").toFile());
        builder.environment().keySet().removeIf(each -> each.startsWith("AWS_") || each.endsWith("JAVA_OPTIONS"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("AWS_CONFIG_FILE", config.toString());
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        return DefaultSignals.of(builder).start();
    }
}

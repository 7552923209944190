package io.bedrockdiscovery.shell.argument;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConvertersTest {
    @TempDir
    private Path directory;

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void directoryThatDoesNotExist_isRefused() {
        CommandResult result = environment.run("regions --plugins " + directory.resolve("none"));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no directory").hasLineCount(1);
        assertThat(environment.run("regions --plugins " + directory).code()).isZero();
    }
}

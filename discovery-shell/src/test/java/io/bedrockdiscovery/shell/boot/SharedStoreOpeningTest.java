package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the stores that {@code --store} names. */
final class SharedStoreOpeningTest {
    @TempDir
    private Path directory;

    @Test
    void urlOfSomethingElse_isAMistakeOfTheCommandAndNotRepeated() {
        CommandResult result = run("cache info --store jdbc:mysql://host/db?password=secret");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("jdbc:postgresql://").doesNotContain("secret");
    }

    @Test
    void serverThatDoesNotRun_isToldInOneLineWithoutThePassword() {
        // No server listens on the port of a service that discards all.
        CommandResult result =
                run("cache info --store jdbc:postgresql://127.0.0.1:9/db?user=me&password=secret&connectTimeout=1");

        assertThat(result.code()).isNotZero();
        assertThat(result.err()).hasLineCount(1).contains("127.0.0.1:9/db").doesNotContain("secret");
    }

    private CommandResult run(String line) {
        Map<String, String> none = Map.of();
        try (Environments environments = new Environments(new UserDirectories(none::get, directory))) {
            return new CommandRunner(environments::services).run(line);
        }
    }
}

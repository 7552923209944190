package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.testkit.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CoreModuleTest {
    /** The filters of the plugins and the settings of a user. */
    @Nested
    final class Filters {
        private static final Path EXAMPLE =
                Path.of("..", "discovery-testkit", "src", "test", "resources", "example-plugin");

        @TempDir
        private Path configuration;

        @TempDir
        private Path elsewhere;

        @AutoClose
        private Environments environments;

        @BeforeEach
        void configure() {
            environments = new Environments(new UserDirectories(
                    variable -> variable.equals("XDG_CONFIG_HOME") ? configuration.toString() : null, configuration));
        }

        @Test
        void pluginInTheUsersDirectory_isFound() throws IOException {
            Path plugins = Files.createDirectories(
                    configuration.resolve("bedrock-discovery").resolve("plugins"));
            PluginJar.pack(EXAMPLE, plugins.resolve("example.jar"));

            CommandResult result = run("models --filter long-context:200 --output csv");

            assertThat(result.code()).isZero();
            assertThat(result.err()).isEmpty();
            assertThat(result.out()).contains("amazon.nova-pro-v1:0:300k").doesNotContain("amazon.nova-pro-v1:0:24k");
            assertThat(run("help models").out()).contains("Filters:", "  streaming ", "  long-context ");
        }

        @Test
        void pluginInTheDirectoryOfTheOption_isFound() throws IOException {
            PluginJar.pack(EXAMPLE, elsewhere.resolve("example.jar"));

            assertThat(run("models --filter long-context:200 --plugins " + elsewhere)
                            .code())
                    .isZero();
        }

        @Test
        void brokenPlugin_isAWarning() throws IOException {
            Files.writeString(elsewhere.resolve("broken.jar"), "no jar");

            CommandResult without = run("models --plugins " + elsewhere);
            CommandResult with = run("models --filter streaming --plugins " + elsewhere);
            CommandResult missing = run("models --filter broken --plugins " + elsewhere);

            assertThat(without.code()).isZero();
            assertThat(without.err())
                    .startsWith("warning: plugin jar broken.jar cannot be loaded")
                    .hasLineCount(1);
            assertThat(with.code()).isZero();
            assertThat(with.err()).isEqualTo(without.err());
            assertThat(missing.code()).isEqualTo(2);
        }

        private CommandResult run(String line) {
            return new CommandRunner(environments::services, "--offline").run(line);
        }
    }
}

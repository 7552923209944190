package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupportedModelsTest {
    @TempDir
    private Path configuration;

    @AutoClose
    private Environments environments;

    @BeforeEach
    void configure() {
        environments = new Environments(new UserDirectories(
                variable -> variable.equals("XDG_CONFIG_HOME") ? configuration.toString() : null, configuration));
    }

    @Test
    void settings_giveTheModelsOfTheFilter() throws IOException {
        write("supported.models = amazon.nova-micro-v1:0, amazon.nova-pro-v1:0\n");

        assertThat(run("models --filter supported:strict --region eu-west-1 --output csv")
                        .out())
                .hasLineCount(3)
                .contains("amazon.nova-micro-v1:0", "amazon.nova-pro-v1:0");
    }

    @Test
    void settingsThatCannotBeUsed_areAWarningInOneLine() throws IOException {
        write("supported.models = amazon nova\n");

        CommandResult other = run("models --filter streaming");
        CommandResult supported = run("models --filter supported");

        assertThat(other.code()).isZero();
        assertThat(other.err())
                .contains("'amazon nova', which is not the id of a model")
                .hasLineCount(1);
        assertThat(supported.code()).isEqualTo(2);
    }

    @Test
    void settingsThatOthersCanWrite_areLeftOut() throws IOException {
        write("supported.models = amazon.nova-micro-v1:0\n");
        Path file = configuration.resolve("bedrock-discovery/config.properties");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(run("models --filter streaming").err()).hasLineCount(1).contains("other users can write to it");
    }

    @Test
    void settingsOfAnotherUser_areLeftOut() throws IOException {
        giveAway(write("supported.models = amazon.nova-micro-v1:0\n"));

        assertThat(run("models --filter streaming").err()).hasLineCount(1).contains("it belongs to another user");
    }

    @Test
    void settingsInTheDirectoryOfAnotherUser_areLeftOut() throws IOException {
        giveAway(write("supported.models = amazon.nova-micro-v1:0\n").getParent());

        assertThat(run("models --filter streaming").err())
                .hasLineCount(1)
                .contains("its directory belongs to another user");
    }

    @Test
    void deviceAsSettings_isLeftOut_withoutReadingIt() throws IOException {
        Path directory = Files.createDirectories(configuration.resolve("bedrock-discovery"));
        Files.createSymbolicLink(directory.resolve("config.properties"), Path.of("/dev/zero"));

        assertThat(run("models --filter streaming").err()).hasLineCount(1).contains("not a regular file");
    }

    private static void giveAway(Path path) throws IOException {
        assumeTrue((Integer) Files.getAttribute(path, "unix:uid") == 0, "only root can give a file away");
        Files.setAttribute(path, "unix:uid", 65_534);
    }

    private Path write(String settings) throws IOException {
        Path directory = Files.createDirectories(configuration.resolve("bedrock-discovery"));
        return Files.writeString(directory.resolve("config.properties"), settings);
    }

    private CommandResult run(String line) {
        return new CommandRunner(environments::services, "--offline").run(line);
    }
}

package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.defaults.Setting;
import io.bedrockdiscovery.shell.defaults.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests reading the settings, and which of them the environment overrides. */
final class SettingsFileTest {
    @TempDir
    private Path directory;

    @Test
    void settings_haveTheNumbersOfTheirLines() throws IOException {
        Path file =
                write("# mine\n\ndefault.residency = eu\ndefault.scan.regions=eu-west-1,\\\n  eu-west-3\nwide:yes\n");

        assertThat(SettingsFile.read(file).all())
                .containsExactly(
                        new Setting("default.residency", "eu", file + ":3"),
                        new Setting("default.scan.regions", "eu-west-1,eu-west-3", file + ":4"),
                        new Setting("wide", "yes", file + ":6"));
    }

    @Test
    void keyThatIsGivenTwice_isThatOfTheLastLine() throws IOException {
        Path file = write("default.residency=eu\ndefault.residency=us\n");

        assertThat(SettingsFile.read(file).all()).containsExactly(new Setting("default.residency", "us", file + ":2"));
    }

    @Test
    void missingFile_isNoProblem() {
        assertThat(SettingsFile.read(directory.resolve("none"))).isEqualTo(Settings.NONE);
    }

    @Test
    void fileThatOthersCanWrite_isLeftOutWithAReason() throws IOException {
        Path file = write("default.residency=eu\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        Settings settings = SettingsFile.read(file);

        assertThat(settings.all()).isEmpty();
        assertThat(settings.problems()).singleElement().asString().contains(file + " are left out: other users");
    }

    @Test
    void environmentVariables_comeBeforeTheSettings() throws IOException {
        Path file = write("default.cache=a.db\ndefault.resolve.profile=b\ndefault.residency=eu\n");
        Map<String, String> variables = Map.of("BEDROCK_DISCOVERY_CACHE", "x.db", "AWS_PROFILE", "y");

        assertThat(new UserDirectories(variables::get, directory)
                        .settledByEnvironment(SettingsFile.read(file))
                        .all())
                .extracting(Setting::key)
                .containsExactly("default.residency");
        assertThat(new UserDirectories(name -> null, directory)
                        .settledByEnvironment(SettingsFile.read(file))
                        .all())
                .hasSize(3);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("config.properties"), text);
    }
}

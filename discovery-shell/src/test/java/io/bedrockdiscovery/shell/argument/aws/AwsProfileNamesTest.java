package io.bedrockdiscovery.shell.argument.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AwsProfileNamesTest {
    @TempDir
    private Path home;

    @Test
    void names_areThoseOfTheSectionsOfBothFiles() throws IOException {
        Path directory = Files.createDirectory(home.resolve(".aws"));
        Files.writeString(directory.resolve("config"), """
                # [profile old]
                [default]
                region = eu-west-1
                [profile production]
                [ profile "two words" ] # mine
                [sso-session work]
                [services local]
                """);
        Files.writeString(
                directory.resolve("credentials"), "[default]\n[ci]\naws_access_key_id = x\n[\u001b[31mred]\n");

        assertThat(new AwsProfileNames(variable -> null, home.toString()))
                .containsExactly("ci", "default", "production", "two words");
    }

    @Test
    void files_areThoseOfTheEnvironment() throws IOException {
        Path config = Files.writeString(home.resolve("mine"), "[profile mine]\n");
        Map<String, String> variables = Map.of("AWS_CONFIG_FILE", config.toString(), "HOME", home.toString());

        assertThat(new AwsProfileNames(variables::get, "/nowhere")).containsExactly("mine");
    }

    @Test
    void filesThatCannotBeRead_haveNone() throws IOException {
        Path binary = Files.write(home.resolve("binary"), new byte[] {'[', 'a', ']', '\n', (byte) 0xC3, '\n'});
        Map<String, String> variables =
                Map.of("AWS_CONFIG_FILE", "\0", "AWS_SHARED_CREDENTIALS_FILE", binary.toString());

        assertThat(new AwsProfileNames(variables::get, home.toString())).doesNotContain("\0");
        assertThat(new AwsProfileNames(variable -> null, home.toString())).isEmpty();
    }
}

package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.profiles.ProfileFile;

final class AwsProfilesTest {
    @TempDir
    private Path directory;

    @Test
    void names_areThoseOfProfilesOnly() throws IOException {
        assertThat(AwsProfiles.names(() -> configuration("""
                # [profile old]
                [profile production]
                region = eu-west-1
                [default]
                region = eu-west-1
                [sso-session work]
                sso_region = eu-west-1
                """))).containsExactly("default", "production");
    }

    @Test
    void fileThatCannotBeRead_hasNone() {
        assertThat(AwsProfiles.names(() -> configuration("no = section\n"))).isEmpty();
    }

    private ProfileFile configuration(String text) {
        try {
            Path file = Files.writeString(directory.resolve("config"), text);
            return ProfileFile.builder()
                    .content(file)
                    .type(ProfileFile.Type.CONFIGURATION)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

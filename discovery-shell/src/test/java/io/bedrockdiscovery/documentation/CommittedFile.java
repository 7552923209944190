package io.bedrockdiscovery.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is made by the program; {@code -Dgolden.update=true} writes it again. */
final class CommittedFile {
    private CommittedFile() {}

    /** Compares a file with the content that it should have. */
    static void assertCurrent(Path file, String content) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file))
                .as(file + " is not current; run this test with -Dgolden.update=true")
                .isEqualTo(content);
    }
}

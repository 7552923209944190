package io.bedrockdiscovery.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files with the JSON that commands are expected to print, indented. Run with {@code -Dgolden.update=true} to write the files
 * again, and read the difference before committing it.
 */
final class GoldenFile {
    private static final Path DIRECTORY = Path.of("src/test/resources/answers");

    private GoldenFile() {}

    /** Compares JSON with a file. */
    static void assertEquals(String json, String name) {
        Path file = DIRECTORY.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(DIRECTORY);
                Files.writeString(file, json);
            }
            assertThat(json).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be used", e);
        }
    }
}

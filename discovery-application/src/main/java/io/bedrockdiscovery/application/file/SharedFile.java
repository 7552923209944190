package io.bedrockdiscovery.application.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes files that others may read as they may read the user's other files, such as those of a repository. */
public final class SharedFile {
    private SharedFile() {}

    /**
     * Writes text in UTF-8, in place of an earlier content of the file, whose rights stay. What is no regular file, such as
     * a pipe, is written to.
     *
     * @throws IOException if it cannot be written; a regular file then stays as it was
     */
    public static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return;
        }
        PrivateFile.replace(file, directory -> temporary(directory, file), out -> out.write(text));
    }

    /** Creates a file with the rights of another one, or of a new one where there is none. */
    private static Path temporary(Path directory, Path like) throws IOException {
        Path file = Files.createFile(directory.resolve(PrivateFile.PREFIX + UUID.randomUUID() + PrivateFile.SUFFIX));
        PosixFileAttributeView earlier = Files.getFileAttributeView(like, PosixFileAttributeView.class);
        if (earlier != null && Files.exists(like)) {
            Files.setPosixFilePermissions(file, earlier.readAttributes().permissions());
        }
        return file;
    }
}

package io.bedrockdiscovery.shell.boot;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The rule for files that steer the program: a regular file or a directory of the user or of root, which other users
 * cannot write to. File systems without owners and permissions have no such rule.
 */
final class TrustedFile {
    /** The permission to write of the group and of others. */
    private static final int OTHERS_WRITE = 0b010_010;

    private TrustedFile() {}

    /**
     * Checks a file, or the target where it is a link.
     *
     * @throws IOException if it is no regular file, or if another user may have written it
     */
    static void require(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is not a regular file");
        }
        requireOnlyUserWrites(file, "it");
        Path directory = file.toRealPath().getParent();
        if (directory != null) {
            requireOnlyUserWrites(directory, "its directory");
        }
    }

    private static void requireOnlyUserWrites(Path path, String subject) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        int owner = (Integer) Files.getAttribute(path, "unix:uid");
        if (owner != 0 && owner != new UnixSystem().getUid()) {
            throw new IOException(subject + " belongs to another user");
        }
        if (((Integer) Files.getAttribute(path, "unix:mode") & OTHERS_WRITE) != 0) {
            throw new IOException("other users can write to " + subject + "; run chmod go-w on it");
        }
    }
}

package io.bedrockdiscovery.shell.terminal;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Prepares the file of typed lines, which only its user can read. */
final class HistoryFile {
    private HistoryFile() {}

    /**
     * Returns the file, created where it is missing; empty where that fails, and then lines are not kept. A link to
     * {@code /dev/null} is a usual way to ask for that, and so anything but a regular file is left alone. So is a file
     * in the directory of another user, who may have made it a link to something else.
     */
    static Optional<Path> prepare(Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                Files.createDirectories(directory, only("rwx------"));
            }
            if (directory != null && !isOwn(directory)) {
                return Optional.empty();
            }
            create(file);
            return Files.isRegularFile(file) && Files.isWritable(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean isOwn(Path directory) throws IOException {
        return !directory.getFileSystem().supportedFileAttributeViews().contains("unix")
                || (Integer) Files.getAttribute(directory, "unix:uid") == new UnixSystem().getUid();
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file, only("rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}

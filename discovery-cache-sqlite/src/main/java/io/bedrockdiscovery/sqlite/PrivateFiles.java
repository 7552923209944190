package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates files and directories that only their user can read, on file systems that support permissions. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /**
     * Creates the file and its directories if they are missing. Existing directories stay as they are.
     *
     * @throws StoreException if that fails
     */
    static void createIfMissing(Path file) {
        try {
            Path directory = file.getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                Files.createDirectories(directory, permissions(file, DIRECTORY));
            }
            if (!Files.exists(file)) {
                create(file);
            }
        } catch (IOException e) {
            throw cannotCreate(file, e);
        }
    }

    /**
     * Checks that {@link #createIfMissing} could create the file, and creates nothing.
     *
     * @throws StoreException if it could not
     */
    static void requireCreatable(Path file) {
        Path existing = file.getParent();
        while (existing != null && Files.notExists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw cannotCreate(file, new NotDirectoryException(String.valueOf(existing)));
        }
        if (!Files.isWritable(existing)) {
            throw cannotCreate(file, new AccessDeniedException(existing.toString()));
        }
    }

    /** Returns the size of a file in bytes; 0 if it does not exist. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            // Other processes may rename a file after it was found and before this call.
            return 0;
        } catch (IOException e) {
            throw new StoreException(
                    "Cache file " + SqliteErrors.name(file) + " cannot be read (" + reason(e)
                            + "). Make its directory readable, or name another cache file.",
                    e);
        }
    }

    /** Returns a key that no other file of the same name has; null if the file does not exist or has no key. */
    static @Nullable Object fileKey(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns whether the file is there and was not replaced since its key was read. */
    static boolean isSame(Path file, @Nullable Object fileKey) {
        return Files.exists(file) && Objects.equals(fileKey, fileKey(file));
    }

    /**
     * Returns whether a file is there and cannot be written. One that another process is about to replace is not there
     * for a moment.
     */
    static boolean isUnwritable(Path file) {
        Object fileKey = fileKey(file);
        return !Files.isWritable(file) && isSame(file, fileKey);
    }

    /**
     * Takes the permissions on a file from everyone but its user, where that is possible. The target of a link stays as
     * it is, because a link leads to a file that its user made for another purpose.
     */
    static void restrictToUser(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (supportsPermissions(file) && !FILE.containsAll(Files.getPosixFilePermissions(file))) {
                Files.setPosixFilePermissions(file, FILE);
            }
        } catch (IOException e) {
            // A disk without permissions, or the file of another user, who is responsible for it.
            return;
        }
    }

    // SQLite gives its -wal and -shm files the permissions of this one. An existing file must not be opened here:
    // closing it would release the locks that SQLite holds on it elsewhere in this process.
    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file, permissions(file, FILE));
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(file)) {
                throw e;
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path file, Set<PosixFilePermission> permissions) {
        return supportsPermissions(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean supportsPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static StoreException cannotCreate(Path file, IOException cause) {
        return new StoreException(
                "Cache file " + SqliteErrors.name(file) + " cannot be created (" + reason(cause)
                        + "). Make its directory writable, or name another cache file.",
                cause);
    }

    private static String reason(IOException e) {
        @Nullable String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + SafeText.of(message));
    }
}

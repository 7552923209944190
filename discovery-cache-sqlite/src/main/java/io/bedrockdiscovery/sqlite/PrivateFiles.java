package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and directories that only their user can look into, where the file system knows users. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes the file and the directories it is in, where they are missing. Directories that are there stay as they are. */
    static void prepare(Path file) {
        try {
            Path directory = file.getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                Files.createDirectories(directory, permissions(file, DIRECTORY));
            }
            if (!Files.exists(file)) {
                create(file);
            }
        } catch (IOException e) {
            throw unmakable(file, e);
        }
    }

    /** Throws {@link StoreException} where {@link #prepare} could not make the file, and makes nothing. */
    static void requireRoom(Path file) {
        Path place = file.getParent();
        while (place != null && Files.notExists(place)) {
            place = place.getParent();
        }
        if (place == null || !Files.isDirectory(place)) {
            throw unmakable(file, new NotDirectoryException(String.valueOf(place)));
        }
        if (!Files.isWritable(place)) {
            throw unmakable(file, new AccessDeniedException(place.toString()));
        }
    }

    /** In bytes; 0 where there is no file. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            // Others may set it aside between any look for it and this one.
            return 0;
        } catch (IOException e) {
            throw new StoreException("Cache file " + Faults.name(file) + " cannot be looked at (" + why(e) + ").", e);
        }
    }

    /** Tells a file from any other of the same name; null where there is none, or the file system does not number files. */
    static @Nullable Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /** Takes from others what rights they have to a file, where that can be done. */
    static void tighten(Path file) {
        try {
            if (hasUsers(file) && !FILE.containsAll(Files.getPosixFilePermissions(file))) {
                Files.setPosixFilePermissions(file, FILE);
            }
        } catch (IOException e) {
            // A disk that knows no users, or a file that belongs to another one, who then answers for it.
            return;
        }
    }

    // SQLite gives its -wal and -shm files the permissions of this one. Creating only, never opening what exists: to
    // close a file would release the locks that SQLite holds on it elsewhere in this process.
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
        return hasUsers(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasUsers(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static StoreException unmakable(Path file, IOException reason) {
        return new StoreException(
                "Cache file " + Faults.name(file) + " cannot be made (" + why(reason)
                        + "). Make its directory writable, or name another cache file.",
                reason);
    }

    private static String why(IOException e) {
        @Nullable String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + Printable.of(message));
    }
}

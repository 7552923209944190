package io.bedrockdiscovery.sqlite;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * Keeps SQLite's library in a directory of the user. By itself the driver copies it to the temporary directory in each
 * process: there it stays after a process was killed, and there it cannot be loaded if that disk forbids programs.
 */
final class NativeLibrary {
    private static final String LIBRARY_PATH = "org.sqlite.lib.path";
    private static final String LIBRARY_NAME = "org.sqlite.lib.name";
    private static final String TEMPORARY = "org.sqlite.tmpdir";
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private static @Nullable Path directory;

    private NativeLibrary() {}

    /** Sets the directory for the library, which is created when the library is first needed. */
    static synchronized void keepIn(Path place) {
        directory = place;
    }

    /** Prepares the library once. Where the directory cannot be used, the driver goes on as it does by itself. */
    static synchronized void prepare() {
        Path place = directory;
        directory = null;
        if (place == null || System.getProperty(LIBRARY_PATH) != null || System.getProperty(TEMPORARY) != null) {
            return;
        }
        try {
            Path library = unpack(place.toAbsolutePath());
            System.load(library.toString());
            System.setProperty(LIBRARY_PATH, String.valueOf(library.getParent()));
            System.setProperty(LIBRARY_NAME, String.valueOf(library.getFileName()));
        } catch (IOException | LinkageError e) {
            // The driver's own way is left, and its failure is reported.
            return;
        }
    }

    /** Returns the library in the directory, written only if it is not there or differs. */
    static Path unpack(Path place) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String system = OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-');
        Path version = place.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + system);
        createPrivate(version);
        Path library = version.resolve(name);
        byte[] expected = resource(name);
        if (!Files.isRegularFile(library, LinkOption.NOFOLLOW_LINKS)
                || Files.size(library) != expected.length
                || !Arrays.equals(Files.readAllBytes(library), expected)) {
            // A temporary file is writable by its user only.
            Path temporary = Files.createTempFile(version, "library-", ".tmp");
            try {
                Files.write(temporary, expected);
                Files.move(temporary, library, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
        return library;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream found =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (found == null) {
                throw new IOException("the driver has no library for this system");
            }
            return new BufferedInputStream(found).readAllBytes();
        }
    }

    private static void createPrivate(Path version) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(version);
            return;
        }
        FileAttribute<?> permissions = PosixFilePermissions.asFileAttribute(PRIVATE);
        Files.createDirectories(version, permissions);
        for (Path each : new Path[] {version, version.getParent()}) {
            if (!PRIVATE.containsAll(Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS))) {
                throw new IOException("other users can use the directory " + each);
            }
        }
    }
}

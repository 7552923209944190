package io.bedrockdiscovery.sqlite;

import com.sun.security.auth.module.UnixSystem;
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
    /** The name of the file on every system; the JVM loads a file of any name. */
    private static final String FILE = "sqlitejdbc.library";

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
            Path library = load(place.toAbsolutePath());
            System.setProperty(LIBRARY_PATH, String.valueOf(library.getParent()));
            System.setProperty(LIBRARY_NAME, String.valueOf(library.getFileName()));
            // The driver searches this directory for libraries that it has left behind; the usual one may hold any
            // number of files.
            System.setProperty(TEMPORARY, String.valueOf(library.getParent()));
        } catch (IOException | LinkageError e) {
            // The driver's own way is left, and its failure is reported.
            return;
        }
    }

    /**
     * Loads the library and returns its file. The file that is named after the JVM's names for the system is taken as
     * it is: to tell the system exactly, the driver starts a process.
     */
    static Path load(Path place) throws IOException {
        Path likely = directory(place, System.getProperty("os.name") + "-" + System.getProperty("os.arch"))
                .resolve(FILE);
        try {
            if (!Files.isRegularFile(likely, LinkOption.NOFOLLOW_LINKS)) {
                write(likely);
            }
            System.load(likely.toString());
            return likely;
        } catch (LinkageError e) {
            // The directory is shared with a system of another kind, or the file is damaged.
            Path library = unpack(place);
            System.load(library.toString());
            return library;
        }
    }

    /** Returns the library of exactly this system in the directory, written only if it is not there or differs. */
    static Path unpack(Path place) throws IOException {
        Path library = directory(
                        place, OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-') + "-exact")
                .resolve(FILE);
        if (!Files.isRegularFile(library, LinkOption.NOFOLLOW_LINKS)
                || !Arrays.equals(Files.readAllBytes(library), resource())) {
            write(library);
        }
        return library;
    }

    private static Path directory(Path place, String system) throws IOException {
        Path version = place.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + system.replace(' ', '-'));
        createPrivate(version);
        return version;
    }

    private static void write(Path library) throws IOException {
        // A temporary file is writable by its user only.
        Path temporary = Files.createTempFile(library.getParent(), "library-", ".tmp");
        try {
            Files.write(temporary, resource());
            Files.move(temporary, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static byte[] resource() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream found =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (found == null) {
                throw new IOException("the driver has no library for this system");
            }
            return new BufferedInputStream(found).readAllBytes();
        }
    }

    private static void createPrivate(Path version) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
            Files.createDirectories(version);
            return;
        }
        FileAttribute<?> permissions = PosixFilePermissions.asFileAttribute(PRIVATE);
        Files.createDirectories(version, permissions);
        for (Path each : new Path[] {version, version.getParent()}) {
            int owner = (Integer) Files.getAttribute(each, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (!PRIVATE.containsAll(Files.getPosixFilePermissions(each, LinkOption.NOFOLLOW_LINKS))
                    || (owner != 0 && owner != new UnixSystem().getUid())) {
                throw new IOException("other users can use the directory " + each);
            }
        }
    }
}

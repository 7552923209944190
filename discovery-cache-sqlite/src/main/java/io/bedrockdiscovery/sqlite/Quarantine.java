package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renames a damaged file, so that it is kept and a new one can be started. */
final class Quarantine {
    private Quarantine() {}

    /**
     * Renames a file and the files that SQLite keeps next to it.
     *
     * @param fileKey the {@link PrivateFiles#fileKey} of the damaged file
     * @return one line for users; null if another process was faster, which shows in another key
     * @throws StoreException if the file cannot be renamed
     */
    static synchronized @Nullable String move(Path file, @Nullable Object fileKey, Instant now, Exception damage) {
        if (!Objects.equals(fileKey, PrivateFiles.fileKey(file))) {
            return null;
        }
        Path target = freeName(file, now);
        // Closing the channel releases all locks that this process has on the file, which is no loss on a damaged one.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock(0, 1, false);
            if (!Objects.equals(fileKey, PrivateFiles.fileKey(file))) {
                return null;
            }
            // The file itself goes last: until then other processes find a damaged file, and cannot write a new one.
            for (String suffix : List.of("-wal", "-shm", "")) {
                Path part = withSuffix(file, suffix);
                if (Files.exists(part)) {
                    Files.move(part, withSuffix(target, suffix));
                }
            }
        } catch (IOException e) {
            e.addSuppressed(damage);
            throw new StoreException(
                    "Cache file " + SqliteErrors.name(file)
                            + " is damaged and cannot be renamed. Move it away, or name another cache file.",
                    e);
        }
        String cause = damage instanceof SQLException e && SqliteErrors.isCutOff(e)
                ? " was cut off by another program while it was in use"
                : " was damaged";
        return "Cache file " + SqliteErrors.name(file) + cause + ". It is kept as "
                + SqliteErrors.name(target.getFileName()) + "; a new one was started.";
    }

    /**
     * Removes a file and the files that SQLite keeps next to it.
     *
     * @throws StoreException if that fails
     */
    static synchronized void remove(Path file) {
        try {
            // The file itself goes last, as in a renaming: a log that is left behind would be read into the next file.
            for (String suffix : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(withSuffix(file, suffix));
            }
        } catch (IOException e) {
            throw new StoreException(
                    "Cache file " + SqliteErrors.name(file)
                            + " cannot be removed. Make its directory writable, or remove" + " it.",
                    e);
        }
    }

    /** Returns the path of a file in the same directory whose name ends in {@code suffix}. */
    static Path withSuffix(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static Path freeName(Path file, Instant now) {
        // No constant, which every start would make.
        DateTimeFormatter timestamp =
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        String suffix = ".corrupt-" + timestamp.format(now);
        Path free = withSuffix(file, suffix);
        for (int i = 2; Files.exists(free); i++) {
            free = withSuffix(file, suffix + "-" + i);
        }
        return free;
    }
}

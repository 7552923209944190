package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renames a damaged file, so that it is kept and no longer in the way. */
final class SetAside {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private SetAside() {}

    /** Returns a line for people, or null where others have done it first: the file is no longer the one with this key. */
    static synchronized @Nullable String move(Path file, @Nullable Object key, Instant now, Exception damage) {
        if (!Objects.equals(key, PrivateFiles.key(file))) {
            return null;
        }
        Path aside = freeName(file, now);
        // To close the file gives up all locks of this process on it, which is no loss on a damaged one.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock(0, 1, false);
            if (!Objects.equals(key, PrivateFiles.key(file))) {
                return null;
            }
            // The file itself last: until then others find a damaged file, not an empty place to write to.
            for (String suffix : List.of("-wal", "-shm", "")) {
                Path part = beside(file, suffix);
                if (Files.exists(part)) {
                    Files.move(part, beside(aside, suffix));
                }
            }
        } catch (IOException e) {
            e.addSuppressed(damage);
            throw new StoreException(
                    "Cache file " + Faults.name(file)
                            + " is damaged and cannot be renamed. Move it away, or name another cache file.",
                    e);
        }
        return "Cache file " + Faults.name(file) + " was damaged. It is kept as " + Faults.name(aside.getFileName())
                + "; a new one was started.";
    }

    static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static Path freeName(Path file, Instant now) {
        String name = ".corrupt-" + STAMP.format(now);
        Path free = beside(file, name);
        for (int i = 2; Files.exists(free); i++) {
            free = beside(file, name + "-" + i);
        }
        return free;
    }
}

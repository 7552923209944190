package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Watches the -shm file, which SQLite maps into memory: touching a mapped page that another program has cut off ends the
 * JVM. A file that is cut off within the few microseconds between the look and the transaction still does. Not safe for
 * use by many threads.
 */
final class SharedIndex {
    private final Path file;
    private @Nullable Object key;
    private long size;

    SharedIndex(Path store) {
        this.file = Quarantine.withSuffix(store, "-shm");
    }

    /** Notes the file as a connection that was just opened has it. */
    void opened() {
        key = PrivateFiles.fileKey(file);
        size = PrivateFiles.size(file);
    }

    /**
     * Returns whether the file is no longer the one that the connections have mapped, or not whole. It is then whole
     * again, so that they can be closed, and its content is made again by the next one.
     */
    boolean isReplacedOrCut() {
        if (key == null) {
            return false;
        }
        if (!Objects.equals(key, PrivateFiles.fileKey(file))) {
            return true;
        }
        long now = PrivateFiles.size(file);
        if (now >= size) {
            size = now;
            return false;
        }
        // Opening and closing the file releases SQLite's locks on it in this process, which is why connections are
        // opened again afterwards.
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(size);
        } catch (IOException e) {
            throw new StoreException(
                    "Cache file " + SqliteErrors.name(file) + " was cut off by another program. Start this one again.",
                    e);
        }
        return true;
    }
}

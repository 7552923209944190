package io.bedrockdiscovery.sqlite;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Watches the files that the connections have open: other processes may remove, replace or cut them. Safe for use by many threads. */
final class OpenFiles {
    private final Path file;
    private final SharedIndex sharedIndex;
    private @Nullable Object key;

    OpenFiles(Path file) {
        this.file = file;
        this.sharedIndex = new SharedIndex(file);
    }

    /** Notes the files as a connection that was just opened has them. */
    synchronized void opened() {
        key = PrivateFiles.fileKey(file);
        sharedIndex.opened();
    }

    /** Returns once whether the files are no longer those that are open, so that the connections have to be closed. */
    synchronized boolean isReplaced() {
        if (key == null || (key.equals(PrivateFiles.fileKey(file)) && !sharedIndex.isReplacedOrCut())) {
            return false;
        }
        key = null;
        return true;
    }
}

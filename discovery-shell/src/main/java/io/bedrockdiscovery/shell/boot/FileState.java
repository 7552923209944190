package io.bedrockdiscovery.shell.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** The state of a file, which differs after the file was written again. */
record FileState(FileTime written, long size) {
    /** Returns the state of a file; null for no file, or for one that cannot be read. */
    static @Nullable FileState of(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            return new FileState(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            return null;
        }
    }
}

package io.bedrockdiscovery.shell.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What tells a file from the same file after it was written again. */
record FileState(FileTime written, long size) {
    /** Null for no file; whoever reads it will say what is wrong. */
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

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Recognizes what can never be the store, without changing it. */
final class StoreFileKind {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * The place of the application id in a SQLite file.
     *
     * @see <a href="https://www.sqlite.org/fileformat2.html#the_database_header">The Database Header</a>
     */
    private static final int APPLICATION_ID_OFFSET = 68;

    private static final int HEADER = APPLICATION_ID_OFFSET + Integer.BYTES;

    private StoreFileKind() {}

    /**
     * Checks that a path names a regular file or nothing, without opening it: opening a pipe would wait for its writer.
     *
     * @throws StoreException if it names something else; it is a refusal
     */
    static void requireRegularIfPresent(Path file) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            // It does not exist, or opening it tells what is wrong.
            return;
        }
        if (!attributes.isRegularFile()) {
            String kind = attributes.isDirectory() ? "a directory" : "a device, a pipe or a socket";
            throw StoreException.refusal(
                    "Cache file " + SqliteErrors.name(file) + " is " + kind
                            + " and was left alone; name another cache file.",
                    null);
        }
    }

    /**
     * Returns whether a file that SQLite does not accept never was a SQLite file. Reading the file releases the locks
     * that SQLite holds on it elsewhere in this process, so it is for files that SQLite has not accepted.
     */
    static boolean isForeign(Path file) throws IOException {
        byte[] header;
        try (InputStream bytes = Files.newInputStream(file)) {
            header = bytes.readNBytes(HEADER);
        }
        boolean hasMagic = Arrays.equals(header, 0, Math.min(header.length, MAGIC.length), MAGIC, 0, MAGIC.length);
        boolean hasId = header.length == HEADER
                && ByteBuffer.wrap(header).getInt(APPLICATION_ID_OFFSET) == FileHeader.APPLICATION_ID;
        return header.length > 0 && !hasMagic && !hasId;
    }
}

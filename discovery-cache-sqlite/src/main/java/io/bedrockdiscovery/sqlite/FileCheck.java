package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Checks whether a file may be used as the store, without changing it or any file next to it. */
record FileCheck(Path file, Migrations migrations) {
    private static final int SMALLEST = 512;

    /**
     * Checks the file on the disk.
     *
     * @throws StoreException if the file belongs to another program or to a newer version of this one
     * @throws SQLException if the file is no database
     */
    void requireUsable() throws SQLException {
        long size = PrivateFiles.size(file);
        if (size > 0 && size < SMALLEST) {
            // SQLite takes a few bytes of something else for an empty database, and writes over them.
            throw new SQLiteException("file is too short for a database", SQLiteErrorCode.SQLITE_NOTADB);
        }
        try (Connection connection = Connections.immutable(file)) {
            requireUsable(FileHeader.of(connection));
        } catch (SQLException e) {
            // A file whose writer was killed looks inconsistent too, until it is opened and SQLite recovers it.
            if (!SqliteErrors.isInconsistent(e)) {
                throw e;
            }
        }
    }

    /**
     * Checks the header of the file.
     *
     * @throws StoreException if the file belongs to another program or to a newer version of this one
     */
    void requireUsable(FileHeader header) {
        if (!header.isOurs() && !header.isEmpty()) {
            throw new StoreException("File " + SqliteErrors.name(file)
                    + " is a database of another program and was left alone. Name another cache file.");
        }
        if (header.version() > migrations.latest()) {
            throw new StoreException("Cache file " + SqliteErrors.name(file)
                    + " was written by a newer version of this program (its schema version is " + header.version()
                    + ", this program knows versions up to " + migrations.latest()
                    + ") and was left alone. Update this program, or name another cache file.");
        }
    }

    /** Returns whether the file has the schema version that this program writes. */
    boolean isCurrent(FileHeader header) {
        return header.isOurs() && header.version() == migrations.latest();
    }
}

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells whether a file is ours to use, without touching it or anything beside it. */
record Inspection(Path file, Migrations migrations) {
    private static final int SMALLEST = 512;

    /**
     * Throws {@link StoreException} for a file that is not ours to use, and {@link SQLException} for one that is no
     * database.
     */
    void look() throws SQLException {
        long size = PrivateFiles.size(file);
        if (size > 0 && size < SMALLEST) {
            // SQLite takes a few bytes of something else for an empty database, and writes over them.
            throw new SQLiteException("file is too short for a database", SQLiteErrorCode.SQLITE_NOTADB);
        }
        try (Connection connection = Connections.immutable(file)) {
            check(Identity.of(connection));
        } catch (SQLException e) {
            // What was being written when a process was killed looks like that too, until it is opened and recovered.
            if (!Faults.isInconsistent(e)) {
                throw e;
            }
        }
    }

    boolean isCurrent(Identity identity) {
        return identity.isOurs() && identity.version() == migrations.latest();
    }

    void check(Identity identity) {
        if (!identity.isOurs() && !identity.isEmpty()) {
            throw new StoreException("File " + Faults.name(file)
                    + " is a database of another program and was left alone. Name another cache file.");
        }
        if (identity.version() > migrations.latest()) {
            throw new StoreException("Cache file " + Faults.name(file) + " was written by a newer version (its form is "
                    + identity.version() + ", known here up to " + migrations.latest()
                    + ") and was left alone. Update this program, or name another cache file.");
        }
    }
}

package io.bedrockdiscovery.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Opens connections to the file: creates its tables if they are missing, and migrates older files. */
final class StoreFileOpener {
    private static final long PAUSE_NANOS = 2_000_000;
    private static final int ATTEMPTS = 5;

    private final Path file;
    private final Settings settings;
    private final FileCheck check;

    StoreFileOpener(Path file, Settings settings) {
        this.file = file;
        this.settings = settings;
        this.check = new FileCheck(file, settings.migrations());
    }

    /**
     * Opens a connection that reads and writes. Creates the file if it is missing.
     *
     * @throws SQLException if the file is damaged or cannot be written, among other things
     */
    Connection connect() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            PrivateFiles.createIfMissing(file);
            Object fileKey = PrivateFiles.fileKey(file);
            try {
                check.requireUsable();
                PrivateFiles.restrictToUser(file);
                Connection connection = connectOnce();
                if (attempt == ATTEMPTS || isUnchanged(fileKey)) {
                    return connection;
                }
                // Another process has replaced the file meanwhile. SQLite finds the -wal file by its name, so this
                // connection would mix the old file with the files next to the new one.
                connection.close();
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || (isUnchanged(fileKey) && !SqliteErrors.isReplacement(e))) {
                    throw e;
                }
            }
        }
    }

    /**
     * Opens a connection to a file that cannot be written.
     *
     * @throws SQLException if the file would have to be migrated, among other things
     */
    Connection connectReadOnly() throws SQLException {
        try {
            return requireCurrent(Connections.readOnly(file, settings.busyTimeout()));
        } catch (SQLException e) {
            // SQLite creates files next to this one even to read it, unless the connection is immutable. Such a
            // connection ignores the -wal file, which may hold the newest data.
            if (PrivateFiles.size(Quarantine.withSuffix(file, "-wal")) > 0) {
                throw e;
            }
            return requireCurrent(Connections.immutable(file));
        }
    }

    private boolean isUnchanged(@Nullable Object fileKey) {
        return Objects.equals(fileKey, PrivateFiles.fileKey(file));
    }

    private Connection connectOnce() throws SQLException {
        Connection connection = Connections.writable(file, settings.busyTimeout());
        try {
            setFileModes(connection);
            if (!check.isCurrent(FileHeader.of(connection))) {
                migrate(connection);
            }
            return settings.customizer().customize(connection);
        } catch (SQLException | RuntimeException e) {
            Connections.closeAfter(e, connection);
            throw e;
        }
    }

    private Connection requireCurrent(Connection connection) throws SQLException {
        try {
            if (!check.isCurrent(FileHeader.of(connection))) {
                throw new SQLException("the file does not have the present schema version");
            }
            return connection;
        } catch (SQLException e) {
            Connections.closeAfter(e, connection);
            throw e;
        }
    }

    // These statements change the file outside of any transaction, and SQLite does not always wait for others then.
    private void setFileModes(Connection connection) throws SQLException {
        long end = System.nanoTime() + settings.busyTimeout().toNanos();
        while (true) {
            try {
                if (FileHeader.of(connection).isEmpty()) {
                    // It can be set in an empty file only. Freed pages can then be given back without copying the file.
                    Connections.execute(connection, "PRAGMA auto_vacuum = INCREMENTAL");
                }
                Connections.execute(connection, "PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException e) {
                if (!SqliteErrors.isBusy(e) || System.nanoTime() - end > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void migrate(Connection connection) throws SQLException {
        // If this fails, the caller closes the connection, which ends the transaction.
        Connections.execute(connection, "BEGIN IMMEDIATE");
        // Another process may have migrated the file before this transaction began.
        FileHeader header = FileHeader.of(connection);
        check.requireUsable(header);
        if (!check.isCurrent(header)) {
            settings.migrations().run(connection, header.version());
        }
        Connections.execute(connection, "COMMIT");
    }
}

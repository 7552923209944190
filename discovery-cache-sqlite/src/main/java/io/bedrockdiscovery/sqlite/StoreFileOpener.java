package io.bedrockdiscovery.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

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
     * @param busyTimeout the time to wait for other writers
     * @throws SQLException if the file is damaged or cannot be written, among other things
     */
    Connection connect(Duration busyTimeout) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            StoreFileKind.requireRegularIfPresent(file);
            PrivateFiles.createIfMissing(file);
            Object fileKey = PrivateFiles.fileKey(file);
            try {
                check.requireUsable();
                PrivateFiles.restrictToUser(file);
                Connection connection = connectOnce(busyTimeout);
                if (attempt == ATTEMPTS || PrivateFiles.isSame(file, fileKey)) {
                    return connection;
                }
                // Another process has replaced the file meanwhile. SQLite finds the -wal file by its name, so this
                // connection would mix the old file with the files next to the new one.
                connection.close();
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || (PrivateFiles.isSame(file, fileKey) && !SqliteErrors.isReplacement(e))) {
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
        StoreFileKind.requireRegularIfPresent(file);
        // SQLite creates files next to this one even to read it, unless the connection is immutable. In the file of
        // another user these would keep that user from writing. An immutable connection ignores the -wal file, which
        // may hold the newest data.
        boolean hasWal = PrivateFiles.size(Quarantine.withSuffix(file, "-wal")) > 0;
        return requireCurrent(
                hasWal ? Connections.readOnly(file, settings.busyTimeout()) : Connections.immutable(file));
    }

    /**
     * Checks in a transaction that no newer version of this program has migrated the file since it was opened.
     *
     * @throws io.bedrockdiscovery.domain.port.StoreException if one has
     */
    void requireNotNewer(Transaction transaction) throws SQLException {
        int version = Math.toIntExact(transaction.number("PRAGMA user_version"));
        if (version > settings.migrations().latest()) {
            check.requireUsable(new FileHeader(FileHeader.APPLICATION_ID, version, 1));
        }
    }

    private Connection connectOnce(Duration busyTimeout) throws SQLException {
        Connection connection = Connections.writable(file, busyTimeout);
        try {
            setFileModes(connection, busyTimeout);
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
    private void setFileModes(Connection connection, Duration busyTimeout) throws SQLException {
        long end = System.nanoTime() + busyTimeout.toNanos();
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

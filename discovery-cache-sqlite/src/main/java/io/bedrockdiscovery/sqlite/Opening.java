package io.bedrockdiscovery.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Opens a store's file to be written: makes the tables where there are none, and brings older ones forward. */
final class Opening {
    private static final long PAUSE_NANOS = 2_000_000;
    private static final int TRIES = 5;

    private final Path file;
    private final Settings settings;
    private final Inspection inspection;

    Opening(Path file, Settings settings) {
        this.file = file;
        this.settings = settings;
        this.inspection = new Inspection(file, settings.migrations());
    }

    /** Throws {@link SQLException} for a file that is damaged, among other things. */
    Connection connect() throws SQLException {
        for (int tries = 1; ; tries++) {
            PrivateFiles.prepare(file);
            Object key = PrivateFiles.key(file);
            try {
                inspection.look();
                PrivateFiles.tighten(file);
                Connection connection = connectToThis();
                if (tries == TRIES || isStill(key)) {
                    return connection;
                }
                // SQLite finds what belongs to a file by its name: this connection would mix the file that others have
                // set aside meanwhile with what stands beside the new one.
                connection.close();
            } catch (SQLException e) {
                if (tries == TRIES || (isStill(key) && !Faults.isReplacement(e))) {
                    throw e;
                }
            }
        }
    }

    private boolean isStill(@Nullable Object key) {
        return Objects.equals(key, PrivateFiles.key(file));
    }

    private Connection connectToThis() throws SQLException {
        Connection connection = Connections.writable(file, settings.patience());
        try {
            prepare(connection);
            if (!inspection.isCurrent(Identity.of(connection))) {
                bringForward(connection);
            }
            return settings.tuning().tuned(connection);
        } catch (SQLException | RuntimeException e) {
            Connections.closeAfter(e, connection);
            throw e;
        }
    }

    /** For a file that cannot be opened to be written. Throws where it would have to be brought forward first. */
    Connection connectReadOnly() throws SQLException {
        try {
            return current(Connections.readOnly(file, settings.patience()));
        } catch (SQLException e) {
            // SQLite makes files beside it even to read. What can do without is blind to a log, where the latest may
            // be.
            if (PrivateFiles.size(SetAside.beside(file, "-wal")) > 0) {
                throw e;
            }
            return current(Connections.immutable(file));
        }
    }

    private Connection current(Connection connection) throws SQLException {
        try {
            if (!inspection.isCurrent(Identity.of(connection))) {
                throw new SQLException("the file is not of the present form");
            }
            return connection;
        } catch (SQLException e) {
            Connections.closeAfter(e, connection);
            throw e;
        }
    }

    // These change the file outside of any transaction, for which SQLite does not always wait.
    private void prepare(Connection connection) throws SQLException {
        long end = System.nanoTime() + settings.patience().toNanos();
        while (true) {
            try {
                if (Identity.of(connection).isEmpty()) {
                    // While it is empty, or never: freed pages can then be given back without copying the file.
                    Connections.execute(connection, "PRAGMA auto_vacuum = INCREMENTAL");
                }
                Connections.execute(connection, "PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException e) {
                if (!Faults.isBusy(e) || System.nanoTime() - end > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void bringForward(Connection connection) throws SQLException {
        // Where this fails, the caller closes the connection, which ends the transaction.
        Connections.execute(connection, "BEGIN IMMEDIATE");
        // Looked at again, as somebody else may have done it before this transaction began.
        Identity identity = Identity.of(connection);
        inspection.check(identity);
        if (!inspection.isCurrent(identity)) {
            settings.migrations().run(connection, identity.version());
        }
        Connections.execute(connection, "COMMIT");
    }
}

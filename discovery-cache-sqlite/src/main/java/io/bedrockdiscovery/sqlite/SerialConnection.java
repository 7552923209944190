package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is opened when it is first needed, and that one thread at a time uses. Safe for use by many
 * threads.
 */
final class SerialConnection {
    private final ReentrantLock lock = new ReentrantLock();
    private final String begin;
    private final RecentListings recent;
    private @Nullable Connection connection;
    private int opened;

    /** Opens connections. */
    @FunctionalInterface
    interface ConnectionSource {
        Connection connect() throws SQLException;
    }

    /** Uses a connection outside of any transaction. */
    @FunctionalInterface
    interface Use<T extends @Nullable Object> {
        T apply(Connection connection) throws SQLException;
    }

    /** Creates one with the statement that begins each transaction. */
    SerialConnection(String begin, RecentListings recent) {
        this.begin = begin;
        this.recent = recent;
    }

    /** Runs work in a transaction: all of it is done, or nothing. */
    <T extends @Nullable Object> T run(ConnectionSource source, Transaction.Work<T> work) throws SQLException {
        return use(source, open -> inTransaction(open, work));
    }

    <T extends @Nullable Object> T use(ConnectionSource source, Use<T> use) throws SQLException {
        lock.lock();
        try {
            if (connection == null) {
                connection = source.connect();
                opened++;
            }
            return use.apply(connection);
        } finally {
            lock.unlock();
        }
    }

    /** Returns a number that is another one after each write by another connection. */
    long dataVersion(ConnectionSource source) throws SQLException {
        // The number of one connection means nothing to another one.
        return use(source, open -> ((long) opened << Integer.SIZE) + Connections.dataVersion(open));
    }

    /** Closes the connection after the work that is running. The next work opens another one. */
    void close() {
        lock.lock();
        try {
            drop();
        } finally {
            lock.unlock();
        }
    }

    private <T extends @Nullable Object> T inTransaction(Connection open, Transaction.Work<T> work)
            throws SQLException {
        Connections.execute(open, begin);
        T result;
        try (Transaction transaction = new Transaction(open, recent)) {
            result = work.execute(transaction);
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(open, e);
            throw e;
        }
        try {
            Connections.execute(open, "COMMIT");
        } catch (SQLException e) {
            rollBack(open, e);
            throw e;
        }
        return result;
    }

    private void rollBack(Connection open, Throwable failure) {
        try {
            Connections.execute(open, "ROLLBACK");
        } catch (SQLException e) {
            // After some failures, such as a full disk, SQLite has rolled back already. A new connection is clean.
            failure.addSuppressed(e);
            drop();
        }
    }

    private void drop() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // The connection is gone in any case, and all that was committed is in the file.
                return;
            }
        }
    }
}

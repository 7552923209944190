package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A connection that one thread uses at a time, a transaction each; opened when it is first needed. */
final class Guarded {
    private final ReentrantLock lock = new ReentrantLock();
    private final String begin;
    private @Nullable Connection connection;

    /** Opens the connection. */
    @FunctionalInterface
    interface Source {
        Connection connect() throws SQLException;
    }

    /** With the statement that begins each transaction. */
    Guarded(String begin) {
        this.begin = begin;
    }

    /** What is done with a connection, outside of any transaction. */
    @FunctionalInterface
    interface Use<T extends @Nullable Object> {
        T of(Connection connection) throws SQLException;
    }

    /** All of the work is done, or nothing of it. */
    <T extends @Nullable Object> T run(Source source, Transaction.Work<T> work) throws SQLException {
        return use(source, open -> inTransaction(open, work));
    }

    <T extends @Nullable Object> T use(Source source, Use<T> use) throws SQLException {
        lock.lock();
        try {
            if (connection == null) {
                connection = source.connect();
            }
            return use.of(connection);
        } finally {
            lock.unlock();
        }
    }

    /** Closes the connection, after the work that is under way. The next work opens another. */
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
        try (Transaction transaction = new Transaction(open)) {
            result = work.in(transaction);
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

    private void rollBack(Connection open, Throwable reason) {
        try {
            Connections.execute(open, "ROLLBACK");
        } catch (SQLException e) {
            // Some faults (a full disk, for one) have rolled back already. A new connection is clean in either case.
            reason.addSuppressed(e);
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
                // It is gone in any case, and all that was committed is in the file.
                return;
            }
        }
    }
}

package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.postgres.LeaseRows.Fence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Runs transactions, each on a connection of its own. One that reads sees the database as it was when it began, takes
 * no lock and waits for none. One that fails because its connection broke, or because of others at the same time, is run
 * again. Safe for use by many threads.
 */
final class Database {
    private static final int ATTEMPTS = 5;

    /** The time after a failure to connect in which none is tried again. */
    private static final Duration RECONNECT = Duration.ofSeconds(5);

    private static final String BEGIN_READ =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " + Migrations.versionQuery();

    // A process that was stopped in a transaction must not hold up the others for long.
    private static final String BEGIN_WRITE = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE;"
            + " SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '15s'; ";

    private static final String BEGIN_ADD =
            BEGIN_WRITE + "SELECT pg_advisory_xact_lock_shared(" + Locks.CONTENT + "); " + Migrations.versionQuery();

    private static final String BEGIN_DELETE =
            BEGIN_WRITE + "SELECT pg_advisory_xact_lock(" + Locks.CONTENT + "); " + Migrations.versionQuery();

    private final DataSource source;
    private final Settings settings;
    private final @Nullable Fence fence;
    private final RecentListings recent;
    private volatile String place;
    private volatile @Nullable Unreachable unreachable;
    private volatile boolean closed;

    Database(DataSource source, Settings settings, String place) {
        this(source, settings, place, null, new RecentListings());
    }

    private Database(DataSource source, Settings settings, String place, @Nullable Fence fence, RecentListings recent) {
        this.source = source;
        this.settings = settings;
        this.place = place;
        this.fence = fence;
        this.recent = recent;
    }

    /** Returns a view whose transactions that write are checked by a fence. */
    Database behind(Fence check) {
        return new Database(source, settings, place, check, recent);
    }

    /** Returns the address of the database, for users and without any password. */
    String place() {
        return place;
    }

    int version() {
        return settings.migrations().latest();
    }

    /** Returns the present of the clock of the settings; null for that of the database. */
    @Nullable
    Instant present() {
        return settings.clock() == null ? null : settings.clock().instant();
    }

    /** Returns the result of work that only reads, or {@code otherwise} where nothing was ever written. */
    <T extends @Nullable Object> T read(Transaction.Work<T> work, T otherwise) {
        return run(BEGIN_READ, work, new Otherwise<>(otherwise));
    }

    /** Returns the result of work that adds to the database, and creates the tables if they are missing. */
    <T extends @Nullable Object> T write(Transaction.Work<T> work) {
        return run(BEGIN_ADD, work, null);
    }

    /** Returns the result of work that deletes, while nothing is added; or {@code otherwise} where nothing was ever written. */
    <T extends @Nullable Object> T delete(Transaction.Work<T> work, T otherwise) {
        return run(BEGIN_DELETE, work, new Otherwise<>(otherwise));
    }

    void close() {
        closed = true;
    }

    /** Returns the lists that this process has written or read. */
    RecentListings recent() {
        return recent;
    }

    private record Otherwise<T extends @Nullable Object>(T value) {}

    private <T extends @Nullable Object> T run(
            String begin, Transaction.Work<T> work, @Nullable Otherwise<T> otherwise) {
        for (int attempt = 1; ; attempt++) {
            if (closed) {
                throw new StoreException("The store on " + place + " is closed. Open another one.");
            }
            try (Connection connection = settings.customizer().customize(connect())) {
                notePlace(connection);
                connection.setAutoCommit(false);
                try {
                    int version = begin(connection, begin);
                    if (version > version()) {
                        throw PostgresErrors.newer(place, version);
                    }
                    if (version == version()) {
                        Transaction transaction = new Transaction(connection, recent);
                        if (fence != null && !begin.equals(BEGIN_READ)) {
                            fence.check(transaction);
                        }
                        T result = work.execute(transaction);
                        connection.commit();
                        return result;
                    }
                    connection.rollback();
                    if (version == 0 && otherwise != null) {
                        return otherwise.value;
                    }
                    settings.migrations().run(connection);
                    connection.commit();
                } finally {
                    end(connection);
                }
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || unreachable != null || !PostgresErrors.isTransient(e)) {
                    throw PostgresErrors.toStoreException(place, e);
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw PostgresErrors.unreadable(place, e);
            }
        }
    }

    // A command asks several times; that a server does not answer costs it time once.
    private Connection connect() throws SQLException {
        Unreachable last = unreachable;
        if (last != null && System.nanoTime() - last.since < RECONNECT.toNanos()) {
            throw last.error;
        }
        try {
            Connection connection = connectUninterrupted();
            unreachable = null;
            return connection;
        } catch (SQLException e) {
            if (!PostgresErrors.isExhausted(e)) {
                unreachable = new Unreachable(e, System.nanoTime());
            }
            throw e;
        }
    }

    /** Waits for a connection also in a thread that is interrupted: an ended scan still writes what it has learnt. */
    private Connection connectUninterrupted() throws SQLException {
        boolean isInterrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return source.getConnection();
                } catch (SQLException e) {
                    if (!(e.getCause() instanceof InterruptedException)) {
                        throw e;
                    }
                    isInterrupted = true;
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Unreachable(SQLException error, long since) {}

    /** Begins a transaction and returns the version of the tables; 0 where there are none. */
    private static int begin(Connection connection, String begin) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean isResult = statement.execute(begin);
            int version = 0;
            while (isResult || statement.getUpdateCount() >= 0) {
                if (isResult) {
                    version = last(statement.getResultSet());
                }
                isResult = statement.getMoreResults();
            }
            return version;
        } catch (SQLException e) {
            if (PostgresErrors.isMissingTable(e)) {
                return 0;
            }
            throw e;
        }
    }

    private static int last(ResultSet result) throws SQLException {
        // The result of a lock is empty text.
        return result.next() && result.getMetaData().getColumnName(1).equals("version") ? result.getInt(1) : 0;
    }

    // What was not committed is rolled back; a broken connection has lost it anyway.
    private static void end(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            return;
        }
    }

    private void notePlace(Connection connection) throws SQLException {
        if (place.isEmpty()) {
            place = placeOf(connection.getMetaData().getURL());
        }
    }

    /** Returns the host, the port and the database of a URL; a general word where it is not one of the driver. */
    static String placeOf(@Nullable String url) {
        Properties parts = url == null ? null : Driver.parseURL(url, new Properties());
        if (parts == null) {
            return "of the data source";
        }
        String database = PGProperty.PG_DBNAME.getOrDefault(parts);
        return "postgresql://" + PGProperty.PG_HOST.getOrDefault(parts) + ":" + PGProperty.PG_PORT.getOrDefault(parts)
                + "/" + (database == null ? "" : database);
    }
}

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions on the file, over one connection that reads and one that writes, so that no read waits for a scan.
 * Renames a damaged file whenever the damage shows, and follows a file that other processes removed or replaced. Safe
 * for use by many threads.
 */
final class Database implements AutoCloseable {
    /** The time to wait for another process that has held an earlier write up already, such as a suspended one. */
    private static final Duration STALLED_TIMEOUT = Duration.ofMillis(100);

    private static final Duration SHRINK_TIMEOUT = Duration.ofMillis(200);

    /** The number of attempts on a damaged file: as it was found, over new connections, and after it was renamed. */
    private static final int ATTEMPTS = 3;

    private final Path file;
    private final Settings settings;
    private final StoreFileOpener opener;
    private final RecentListings recent = new RecentListings();
    private final SerialConnection reader = new SerialConnection("BEGIN", recent);
    private final SerialConnection writer = new SerialConnection("BEGIN IMMEDIATE", recent);
    private final List<String> notices = new ArrayList<>();
    private final OpenFiles openFiles;
    private volatile boolean closed;
    private volatile boolean stalled;

    private Database(Path file, Settings settings) {
        this.file = file;
        this.settings = settings;
        this.opener = new StoreFileOpener(file, settings);
        this.openFiles = new OpenFiles(file);
    }

    static Database open(Path file, Settings settings) {
        Database database = new Database(file.toAbsolutePath(), settings);
        StoreFileKind.requireRegularIfPresent(database.file);
        if (database.exists()) {
            // The first transaction opens the file and shows what is wrong with it.
            database.read(transaction -> null, null);
        } else {
            PrivateFiles.requireCreatable(database.file);
        }
        return database;
    }

    Path file() {
        return file;
    }

    /** Returns whether the file exists. Only writing creates it. */
    boolean exists() {
        return !Files.notExists(file);
    }

    /** Returns the present time. */
    Instant now() {
        return settings.clock().instant();
    }

    /** Returns the schema version of a file that is written. */
    int version() {
        return settings.migrations().latest();
    }

    /** Returns the result of work that only reads, or {@code otherwise} if the file does not exist. */
    <T extends @Nullable Object> T read(Transaction.Work<T> work, T otherwise) {
        requireOpen();
        if (!exists()) {
            return otherwise;
        }
        if (PrivateFiles.isUnwritable(file)) {
            return readWithoutWriting(work, null);
        }
        try {
            return run(reader, work);
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause && SqliteErrors.isUnwritable(cause)) {
                return readWithoutWriting(work, e);
            }
            throw e;
        }
    }

    /** Returns a number that is another one after each write to the file; empty where the file cannot tell. */
    OptionalLong dataVersion() {
        requireOpen();
        if (!exists() || !Files.isWritable(file)) {
            return OptionalLong.empty();
        }
        reopenIfReplaced();
        try {
            return OptionalLong.of(reader.dataVersion(this::connect));
        } catch (SQLException e) {
            // What reads next meets the failure as well, and deals with it.
            return OptionalLong.empty();
        }
    }

    /** Returns the lists that this process has written or read. */
    RecentListings recent() {
        return recent;
    }

    /** Returns the result of work that writes. Creates the file if it is missing. */
    <T extends @Nullable Object> T write(Transaction.Work<T> work) {
        return run(writer, work);
    }

    /**
     * Removes the file with all that it holds, which takes no space on a full disk. Other processes that have it open
     * find it gone before their next transaction.
     *
     * @throws StoreException if it cannot be removed
     */
    void remove() {
        requireOpen();
        closeConnections();
        Quarantine.remove(file);
    }

    /** Gives freed space back to the disk now, as far as other processes that are reading allow it. */
    void shrink() {
        try {
            writer.use(this::connect, connection -> {
                Connections.emptyLog(connection, SHRINK_TIMEOUT, settings.busyTimeout());
                return null;
            });
        } catch (SQLException e) {
            // The freed space is used for new data, or given back at a later checkpoint.
            return;
        }
    }

    /** Returns one line for users about each damaged file that was renamed. */
    List<String> notices() {
        synchronized (notices) {
            return List.copyOf(notices);
        }
    }

    /**
     * Checks that the store was not closed.
     *
     * @throws StoreException if it was
     */
    void requireOpen() {
        if (closed) {
            throw new StoreException("The store on " + SqliteErrors.name(file) + " is closed. Open another one.");
        }
    }

    @Override
    public void close() {
        closed = true;
        closeConnections();
    }

    private <T extends @Nullable Object> T run(SerialConnection connection, Transaction.Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            Object fileKey = PrivateFiles.fileKey(file);
            reopenIfReplaced();
            try {
                T result = connection.run(this::connect, transaction -> {
                    opener.requireNotNewer(transaction);
                    return work.execute(transaction);
                });
                setStalled(connection, false);
                return result;
            } catch (SQLException e) {
                setStalled(connection, SqliteErrors.isBusy(e));
                if (attempt == ATTEMPTS || !setAside(fileKey, e, attempt)) {
                    throw SqliteErrors.toStoreException(file, e);
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                if (attempt == ATTEMPTS || !setAside(fileKey, e, attempt)) {
                    throw SqliteErrors.unreadable(file, e);
                }
            }
        }
    }

    /** Renames the file if its damage shows a second time, and returns whether another attempt can succeed. */
    private boolean setAside(@Nullable Object fileKey, Exception failure, int attempt) {
        SQLException error = failure instanceof SQLException sql ? sql : null;
        boolean isCertain = error != null && (SqliteErrors.isDamage(error) || SqliteErrors.isCutOff(error));
        if (error != null && !isCertain && !SqliteErrors.isConstraint(error)) {
            return false;
        }
        closeConnections();
        // Another process may have been creating or replacing the file at that moment, so it is read once more first.
        // What is left of a log that was cut off is used by the first connection after all were closed, but the idle
        // connection of another process may be there for days.
        if (attempt == ATTEMPTS - 1) {
            if (error != null && isCertain) {
                requireOwn(error);
            } else if (!isInconsistent(failure)) {
                return false;
            }
            quarantine(fileKey, failure);
        }
        return true;
    }

    // No write breaks a rule of the tables and no row is unreadable, unless the file is a mixture, or was edited.
    private boolean isInconsistent(Exception failure) {
        try (Connection connection = opener.connect(settings.busyTimeout())) {
            return ConsistencyCheck.findsDamage(connection);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return SqliteErrors.isDamage(e);
        }
    }

    // On a read-only or full disk, what is remembered can still be read; writing fails and tells why. The connection is
    // not kept, because it may not see what other processes write once they can again.
    private <T extends @Nullable Object> T readWithoutWriting(
            Transaction.Work<T> work, @Nullable StoreException failure) {
        SerialConnection once = new SerialConnection("BEGIN", recent);
        try {
            return once.run(opener::connectReadOnly, transaction -> {
                opener.requireNotNewer(transaction);
                return work.execute(transaction);
            });
        } catch (SQLException e) {
            StoreException told = failure == null ? SqliteErrors.toStoreException(file, e) : failure;
            if (failure != null) {
                told.addSuppressed(e);
            }
            throw told;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw failure == null ? SqliteErrors.unreadable(file, e) : failure;
        } finally {
            once.close();
        }
    }

    private Connection connect() throws SQLException {
        requireOpen();
        Connection connection = opener.connect(stalled ? STALLED_TIMEOUT : settings.busyTimeout());
        openFiles.opened();
        return connection;
    }

    // A write to a file that has lost its name would be lost.
    private void reopenIfReplaced() {
        if (openFiles.isReplaced()) {
            closeConnections();
        }
    }

    // The timeout belongs to a connection, so the next write opens one with the other timeout.
    private void setStalled(SerialConnection connection, boolean isStalled) {
        if (connection == writer && stalled != isStalled) {
            stalled = isStalled;
            writer.close();
        }
    }

    private void requireOwn(SQLException damage) {
        try {
            if (!settings.replacesForeign() && !SqliteErrors.isInconsistent(damage) && StoreFileKind.isForeign(file)) {
                throw StoreException.refusal(
                        "File " + SqliteErrors.name(file)
                                + " is not an SQLite file and was left alone. Name another cache file.",
                        damage);
            }
        } catch (IOException e) {
            throw SqliteErrors.toStoreException(file, damage);
        }
    }

    private void quarantine(@Nullable Object fileKey, Exception damage) {
        String notice = Quarantine.move(file, fileKey, settings.clock().instant(), damage);
        if (notice != null) {
            synchronized (notices) {
                notices.add(notice);
            }
        }
    }

    private void closeConnections() {
        reader.close();
        writer.close();
    }
}

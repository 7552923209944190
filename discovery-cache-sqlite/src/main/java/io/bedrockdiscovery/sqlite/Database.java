package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Printable;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file with one connection to read and one to write, so that no read waits for a scan. A damaged file is set aside
 * whenever it shows, and a file that was taken away or replaced by others is noticed.
 */
final class Database implements AutoCloseable {
    private static final Duration SHRINK_PATIENCE = Duration.ofMillis(200);

    private final Path file;
    private final Clock clock;
    private final Settings settings;
    private final Opening opening;
    private final Guarded reader = new Guarded("BEGIN");
    private final Guarded writer = new Guarded("BEGIN IMMEDIATE");
    private final List<String> notices = new ArrayList<>();
    private final Object files = new Object();
    private @Nullable Object openKey;
    private volatile boolean closed;

    private Database(Path file, Clock clock, Settings settings) {
        this.file = file;
        this.clock = clock;
        this.settings = settings;
        this.opening = new Opening(file, settings);
    }

    static Database open(Path file, Clock clock, Settings settings) {
        Database database = new Database(file.toAbsolutePath(), clock, settings);
        if (database.isThere()) {
            // The first transaction opens the file and shows what is wrong with it.
            database.read(transaction -> null, null);
        } else {
            PrivateFiles.requireRoom(database.file);
        }
        return database;
    }

    Path file() {
        return file;
    }

    /** Whether there is a file. Only to write makes one. */
    boolean isThere() {
        return !Files.notExists(file);
    }

    /** The version that is written. */
    int version() {
        return settings.migrations().latest();
    }

    /** What the work tells, or {@code otherwise} where there is no file. */
    <T extends @Nullable Object> T read(Transaction.Work<T> work, T otherwise) {
        requireOpen();
        if (!isThere()) {
            return otherwise;
        }
        try {
            return run(reader, this::connect, work);
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException fault && Faults.isUnwritable(fault)) {
                return readAsItIs(work, e);
            }
            throw e;
        }
    }

    /** Makes the file where there is none. */
    <T extends @Nullable Object> T write(Transaction.Work<T> work) {
        return run(writer, this::connect, work);
    }

    /** Hands freed space back to the disk now, as far as others who are reading allow it. */
    void shrink() {
        try {
            writer.use(this::connect, connection -> {
                Connections.setPatience(connection, SHRINK_PATIENCE);
                try {
                    Connections.execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
                } finally {
                    Connections.setPatience(connection, settings.patience());
                }
                return null;
            });
        } catch (SQLException e) {
            // The space is free for what comes next, and given back at a later checkpoint.
            return;
        }
    }

    List<String> notices() {
        synchronized (files) {
            return List.copyOf(notices);
        }
    }

    @Override
    public void close() {
        closed = true;
        closeConnections();
    }

    private <T extends @Nullable Object> T run(Guarded connection, Guarded.Source source, Transaction.Work<T> work) {
        for (int tries = 1; ; tries++) {
            Object key = PrivateFiles.key(file);
            followFile();
            try {
                return connection.run(source, work);
            } catch (SQLException e) {
                if (!Faults.isDamage(e) || tries > 2) {
                    throw Faults.of(file, e);
                }
                // Once more first: it may have been read in the moment when others were making or replacing it.
                closeConnections();
                if (tries == 2) {
                    setAside(key, e);
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new StoreException(
                        "Cache file " + Faults.name(file) + " holds what cannot be understood ("
                                + Printable.of(String.valueOf(e.getMessage()))
                                + "). Move it away to start a new one.",
                        e);
            }
        }
    }

    // On a disk that is read-only or full, what is remembered can still be read. To write then fails, and says why. The
    // connection is not kept, as it may be blind to what others write when they can again.
    private <T extends @Nullable Object> T readAsItIs(Transaction.Work<T> work, StoreException reason) {
        Guarded once = new Guarded("BEGIN");
        try {
            return once.run(opening::connectReadOnly, work);
        } catch (SQLException | IllegalArgumentException | ArithmeticException e) {
            reason.addSuppressed(e);
            throw reason;
        } finally {
            once.close();
        }
    }

    private Connection connect() throws SQLException {
        requireOpen();
        Connection connection = opening.connect();
        synchronized (files) {
            openKey = PrivateFiles.key(file);
        }
        return connection;
    }

    void requireOpen() {
        if (closed) {
            throw new StoreException("The store on " + Faults.name(file) + " is closed.");
        }
    }

    // What is written to a file that has lost its name is lost.
    private void followFile() {
        synchronized (files) {
            if (openKey == null || openKey.equals(PrivateFiles.key(file))) {
                return;
            }
            openKey = null;
        }
        closeConnections();
    }

    private void setAside(@Nullable Object key, SQLException damage) {
        String notice = SetAside.move(file, key, clock.instant(), damage);
        if (notice != null) {
            synchronized (files) {
                notices.add(notice);
            }
        }
    }

    private void closeConnections() {
        reader.close();
        writer.close();
    }
}

package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Opens connections to a file, without {@code DriverManager}, whose search for drivers would slow down a cold start.
 */
final class Connections {
    private Connections() {}

    /**
     * Opens a connection that changes neither the file nor any file next to it. It ignores the -wal file, which may
     * hold the newest data.
     */
    static Connection immutable(Path file) throws SQLException {
        return open(file, "?mode=ro&immutable=1");
    }

    /** Opens a connection to a file that cannot be written. */
    static Connection readOnly(Path file, Duration busyTimeout) throws SQLException {
        Connection connection = open(file, "?mode=ro");
        try {
            setBusyTimeout(connection, busyTimeout);
            return connection;
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    /** Opens a connection that reads and writes an existing file. */
    static Connection writable(Path file, Duration busyTimeout) throws SQLException {
        Connection connection = open(file, "?mode=rw");
        try {
            setBusyTimeout(connection, busyTimeout);
            execute(connection, "PRAGMA foreign_keys = ON");
            // A mapped file that another program truncates would end the JVM.
            execute(connection, "PRAGMA mmap_size = 0");
            // In WAL mode a crash of the machine can cost the last scan, but never the file.
            execute(connection, "PRAGMA synchronous = NORMAL");
            // Cleared data is overwritten, and not only unlinked.
            execute(connection, "PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    /** Sets the time to wait for other writers. */
    static void setBusyTimeout(Connection connection, Duration busyTimeout) throws SQLException {
        execute(connection, "PRAGMA busy_timeout = " + busyTimeout.toMillis());
    }

    /**
     * Writes the log into the file and empties it.
     *
     * @param wait the time to wait for readers
     * @param busyTimeout the time to wait for other writers afterwards
     */
    static void emptyLog(Connection connection, Duration wait, Duration busyTimeout) throws SQLException {
        setBusyTimeout(connection, wait);
        try {
            execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        } finally {
            setBusyTimeout(connection, busyTimeout);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns a number that is another one after each write by another connection. */
    static long dataVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA data_version")) {
            return result.getLong(1);
        }
    }

    /** Closes a connection that failed; a failure to close it is suppressed in {@code failure}. */
    static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Opens a connection to an empty database that is nowhere but in memory. */
    static Connection inMemory() throws SQLException {
        return open(":memory:");
    }

    private static Connection open(Path file, String parameters) throws SQLException {
        // As a URI, so that a question mark or the like in the path stays part of it.
        return open("file:" + file.toAbsolutePath().toUri().getRawPath() + parameters);
    }

    private static Connection open(String uri) throws SQLException {
        NativeLibrary.prepare();
        Properties properties = new Properties();
        // Nothing asks for generated keys, which the driver would otherwise read after each statement.
        properties.setProperty("jdbc.get_generated_keys", "false");
        try {
            return new JDBC4Connection("jdbc:sqlite:" + uri, uri, properties);
        } catch (LinkageError e) {
            throw new StoreException(
                    "SQLite's library cannot be loaded (" + SafeText.of(String.valueOf(e.getMessage()))
                            + "). Make the user's cache directory writable on a disk that allows programs to run, or set"
                            + " the system property org.sqlite.tmpdir to such a directory.",
                    e);
        }
    }
}

package io.bedrockdiscovery.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** Opens connections to a file, without {@code DriverManager}, whose search for drivers would cost a cold start. */
final class Connections {
    private Connections() {}

    /** To look at a file without touching it or anything beside it; blind to what only its -wal file holds yet. */
    static Connection immutable(Path file) throws SQLException {
        return open(file, "?mode=ro&immutable=1");
    }

    /** To read a file that cannot be written. */
    static Connection readOnly(Path file, Duration patience) throws SQLException {
        Connection connection = open(file, "?mode=ro");
        try {
            setPatience(connection, patience);
            return connection;
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    /** To read and write a file that exists. */
    static Connection writable(Path file, Duration patience) throws SQLException {
        Connection connection = open(file, "?mode=rw");
        try {
            setPatience(connection, patience);
            execute(connection, "PRAGMA foreign_keys = ON");
            // In WAL mode a crash of the machine can cost the last scan, and never the file.
            execute(connection, "PRAGMA synchronous = NORMAL");
            // What is cleared is overwritten, not just unlinked.
            execute(connection, "PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    static void setPatience(Connection connection, Duration patience) throws SQLException {
        execute(connection, "PRAGMA busy_timeout = " + patience.toMillis());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void closeAfter(Exception reason, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    // As a URI, so that a question mark or the like in the path stays part of it.
    private static Connection open(Path file, String parameters) throws SQLException {
        String uri = "file:" + file.toAbsolutePath().toUri().getRawPath() + parameters;
        return new JDBC4Connection("jdbc:sqlite:" + uri, uri, new Properties());
    }
}

package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How a file is opened.
 *
 * @param migrations to the form that is wanted
 * @param patience for how long one waits for others to end their writing, each of which takes milliseconds
 * @param tuning what else is done to each connection
 */
record Settings(Migrations migrations, Duration patience, Tuning tuning) {
    static final Settings DEFAULT = new Settings(Migrations.ALL, Duration.ofSeconds(30), connection -> connection);

    /** Changes a connection that has just been opened, or puts another around it. */
    @FunctionalInterface
    interface Tuning {
        Connection tuned(Connection connection) throws SQLException;
    }
}

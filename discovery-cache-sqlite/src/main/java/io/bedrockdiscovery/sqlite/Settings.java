package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/**
 * The settings of a store; tests use others than {@link #DEFAULT}.
 *
 * @param migrations the migrations to the schema version to use
 * @param busyTimeout the time to wait for other writers, each of which takes milliseconds
 * @param customizer a change to each new connection
 * @param clock the clock that tells observations of the past from those of the future, and dates damaged files
 * @param replacesForeign whether a file that never was a SQLite file counts as a damaged one
 */
record Settings(
        Migrations migrations,
        Duration busyTimeout,
        ConnectionCustomizer customizer,
        Clock clock,
        boolean replacesForeign) {
    static final Settings DEFAULT =
            new Settings(Migrations.ALL, Duration.ofSeconds(5), connection -> connection, Clock.systemUTC(), false);

    /** Returns these settings for a place where only this program writes. */
    Settings replacingForeign() {
        return new Settings(migrations, busyTimeout, customizer, clock, true);
    }

    /** Changes a connection that has just been opened, or wraps it in another one. */
    @FunctionalInterface
    interface ConnectionCustomizer {
        Connection customize(Connection connection) throws SQLException;
    }
}

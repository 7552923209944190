package io.bedrockdiscovery.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a store; tests use others than {@link #DEFAULT}.
 *
 * @param migrations the migrations to the schema version to use
 * @param customizer a change to each connection
 * @param clock the clock that tells observations of the past from those of the future; null for that of the database
 */
record Settings(
        Migrations migrations,
        ConnectionCustomizer customizer,
        @Nullable Clock clock) {
    static final Settings DEFAULT = new Settings(Migrations.ALL, connection -> connection, null);

    /** Changes a connection before a transaction, or wraps it in another one. */
    @FunctionalInterface
    interface ConnectionCustomizer {
        Connection customize(Connection connection) throws SQLException;
    }
}

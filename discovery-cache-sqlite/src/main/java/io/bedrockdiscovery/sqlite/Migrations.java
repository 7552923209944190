package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The steps from an empty file to the latest schema version, in order. A file of version {@code n} has had the first
 * {@code n} steps. Released steps never change: a new schema is a new step.
 */
record Migrations(List<String> steps) {
    static final Migrations ALL = new Migrations(
            List.of(SchemaV1.SQL, SchemaV2.SQL, SchemaV3.SQL, SchemaV4.SQL, SchemaV5.SQL, SchemaV6.SQL, SchemaV7.SQL));

    /** Returns the schema version that this program writes. */
    int latest() {
        return steps.size();
    }

    /** Migrates a file from a schema version to the latest. The caller's transaction makes that all or nothing. */
    void run(Connection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String step : steps.subList(from, steps.size())) {
                statement.executeUpdate(step);
            }
            statement.executeUpdate("PRAGMA application_id = " + FileHeader.APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + latest());
        }
    }
}

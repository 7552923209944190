package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The steps from an empty file to the present form, in order; a file of version {@code n} has had the first {@code n}.
 * Steps that were released never change: a new form is a new step.
 */
record Migrations(List<String> steps) {
    static final Migrations ALL = new Migrations(List.of(Schema.V1));

    /** The version that this program writes. */
    int latest() {
        return steps.size();
    }

    /** Brings a file of a version to the latest. The caller's transaction makes that all or nothing. */
    void run(Connection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String step : steps.subList(from, steps.size())) {
                statement.executeUpdate(step);
            }
            statement.executeUpdate("PRAGMA application_id = " + Schema.APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + latest());
        }
    }
}

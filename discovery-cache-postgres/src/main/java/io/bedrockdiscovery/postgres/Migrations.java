package io.bedrockdiscovery.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The steps from an empty schema to the latest version, in order. A database of version {@code n} has had the first
 * {@code n} steps. Released steps never change: a new version is a new step.
 */
record Migrations(List<String> steps) {
    static final Migrations ALL = new Migrations(List.of(SchemaV1.SQL, SchemaV2.SQL));

    /** The table with the version; its name shows to which program the tables next to it belong. */
    private static final String VERSION_TABLE = "bedrock_discovery_version";

    /** The tables with what is stored. */
    static final List<String> TABLES = List.of(
            "owner",
            "refresh_lease",
            "caller",
            "scan",
            "call",
            "listing",
            "answer",
            "failure_text",
            "failure",
            "model",
            "profile",
            "region_description",
            "call_latency",
            "probe_latency",
            "access_observation",
            "access_gate",
            "target_observation",
            "known_account",
            "account_run",
            "account_run_entry");

    /** Returns the schema version that this program writes. */
    int latest() {
        return steps.size();
    }

    /** Returns the query for the version of the schema, which fails where there is none. */
    static String versionQuery() {
        return "SELECT version FROM " + VERSION_TABLE;
    }

    /**
     * Migrates the first schema of the search path to the latest version, in one transaction that the caller ends. Waits
     * for other processes that do so, and leaves a newer version alone.
     */
    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + Locks.MIGRATION + ")");
            statement.execute("CREATE TABLE IF NOT EXISTS " + VERSION_TABLE + " (version integer NOT NULL)");
            int from = Versions.of(statement);
            if (from >= latest()) {
                return;
            }
            for (String step : steps.subList(from, steps.size())) {
                statement.execute(step);
            }
            statement.execute("DELETE FROM " + VERSION_TABLE);
            statement.execute("INSERT INTO " + VERSION_TABLE + " VALUES (" + latest() + ")");
        }
    }

    /** Reads the version. */
    private static final class Versions {
        static int of(Statement statement) throws SQLException {
            try (var result = statement.executeQuery(versionQuery())) {
                return result.next() ? result.getInt(1) : 0;
            }
        }
    }
}

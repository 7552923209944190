package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a SQLite file says of itself.
 *
 * @param applicationId 0 where no program has claimed it
 * @param version of its form, 0 where it has none yet
 * @param objects how many tables and so on it has
 */
record Identity(int applicationId, int version, int objects) {
    static Identity of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT (SELECT application_id FROM pragma_application_id),
                            (SELECT user_version FROM pragma_user_version),
                            (SELECT count(*) FROM sqlite_schema)""")) {
            result.next();
            return new Identity(result.getInt(1), result.getInt(2), result.getInt(3));
        }
    }

    boolean isOurs() {
        return applicationId == Schema.APPLICATION_ID;
    }

    boolean isEmpty() {
        return applicationId == 0 && version == 0 && objects == 0;
    }
}

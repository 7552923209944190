package io.bedrockdiscovery.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The identification of a SQLite file.
 *
 * @param applicationId 0 if no program has claimed the file
 * @param version the schema version; 0 if there is none yet
 * @param objects the number of tables, indexes and views
 */
record FileHeader(int applicationId, int version, int objects) {
    /** The application id of this program's files: "BkDs". */
    static final int APPLICATION_ID = 0x426b4473;

    static FileHeader of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT (SELECT application_id FROM pragma_application_id),
                            (SELECT user_version FROM pragma_user_version),
                            (SELECT count(*) FROM sqlite_schema)""")) {
            result.next();
            return new FileHeader(result.getInt(1), result.getInt(2), result.getInt(3));
        }
    }

    boolean isOurs() {
        return applicationId == APPLICATION_ID;
    }

    boolean isEmpty() {
        return applicationId == 0 && version == 0 && objects == 0;
    }
}

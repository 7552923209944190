package io.bedrockdiscovery.shell.boot;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a cache file holds, to compare it with what it holds later. */
final class TableRows {
    private TableRows() {}

    /** Returns every row of every table, in the order of its values. */
    static SortedMap<String, List<String>> of(Path cache) throws SQLException {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + cache)) {
            for (String name : rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                tables.put(name, rows(connection, "SELECT * FROM \"" + name + "\""));
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows.stream().sorted().toList();
    }
}

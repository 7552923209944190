package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.port.StoreException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Classifies PostgreSQL's errors and translates them to one line that tells what is wrong with the database and what to do. */
final class PostgresErrors {
    /** The state of an error that asks to do the transaction once more. */
    static final String SERIALIZATION_FAILURE = "40001";

    /** Stands for the state of an error of the pool, which has none. */
    private static final String EXHAUSTED = "pool";

    private static final String DEADLOCK = "40P01";
    private static final String NO_TABLE = "42P01";

    private PostgresErrors() {}

    static StoreException toStoreException(String place, SQLException error) {
        String name = place.isEmpty() ? "" : " " + SafeText.of(place);
        return new StoreException("PostgreSQL store" + name + " " + advice(error), error);
    }

    /** Returns the refusal of a database that holds rows which this program does not write. */
    static StoreException unreadable(String place, RuntimeException error) {
        return new StoreException(
                "PostgreSQL store " + SafeText.of(place) + " holds data that cannot be read ("
                        + SafeText.of(String.valueOf(error.getMessage())) + "). Name another database or schema.",
                error);
    }

    /** Returns the refusal of a database that a newer version of this program has migrated. */
    static StoreException newer(String place, int version) {
        return new StoreException(
                "PostgreSQL store " + SafeText.of(place) + " belongs to a newer version of this program" + " (format "
                        + version + ") and was left alone. Use that version, or name another database or schema.");
    }

    /** Returns whether the same work may succeed on another connection, or after other transactions have ended. */
    static boolean isTransient(SQLException error) {
        String state = state(error);
        return isConnection(error) || state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK);
    }

    /** Returns whether the connection is gone, and its transaction with it. */
    static boolean isConnection(SQLException error) {
        String state = state(error);
        return state.startsWith("08") || state.startsWith("57P") || state.equals("25P03");
    }

    /** Returns whether other threads have all connections of a pool, which tells nothing about the server. */
    static boolean isExhausted(SQLException error) {
        return state(error).equals(EXHAUSTED);
    }

    /** Returns whether a table is missing. */
    static boolean isMissingTable(SQLException error) {
        return state(error).equals(NO_TABLE);
    }

    private static String advice(SQLException error) {
        String state = state(error);
        String message = "(" + SafeText.of(firstLine(error)) + ")";
        return switch (state) {
            case "57P01", "57P02", "57P03" -> "is starting or shutting down. Try again when it runs.";
            case "28000", "28P01" ->
                "refuses the login " + message
                        + ". Check the user, and the password in ~/.pgpass, in the file that PGPASSFILE names, or in the URL.";
            case "3D000" -> "does not exist. Create the database, or name another one.";
            case "3F000" ->
                "has no schema to write to. Create the one that currentSchema names in the URL, or name another one.";
            case "42501" ->
                "cannot be used " + message + ". Grant the user USAGE and CREATE on the schema, and its tables.";
            case "25006" -> "cannot be written: this server is read-only. Name the primary server.";
            case "42P07", "42710", "42703" ->
                "holds tables of another program " + message
                        + ". Create a schema for this one, and name it as currentSchema in the URL.";
            case "53100" -> "was not changed: the disk of the server is full. Free some space there.";
            case "53300" -> "has no connection left " + message + ". Raise max_connections, or use a pool before it.";
            case EXHAUSTED -> "has no free connection " + message + ". Give the pool more, or try again.";
            case "55P03" -> "is held by another process. Try again when that has ended.";
            case "22021", "22P05" -> "cannot hold the text " + message + ". Use a database with the encoding UTF8.";
            default ->
                state.startsWith("08")
                        ? "cannot be reached " + message + ". Check the address, the network, and that the server runs."
                        : "cannot be used " + message + ". Name another database or schema.";
        };
    }

    private static String firstLine(SQLException error) {
        return String.valueOf(root(error).getMessage()).lines().findFirst().orElse("");
    }

    private static String state(SQLException error) {
        String state = root(error).getSQLState();
        return state != null ? state : error instanceof SQLTransientConnectionException ? EXHAUSTED : "";
    }

    /** Returns the error of the driver, which a pool of connections wraps in one that tells about the pool. */
    private static SQLException root(SQLException error) {
        return error instanceof SQLTransientConnectionException && error.getCause() instanceof SQLException cause
                ? cause
                : error;
    }
}

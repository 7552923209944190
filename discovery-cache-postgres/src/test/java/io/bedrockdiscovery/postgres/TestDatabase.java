package io.bedrockdiscovery.postgres;

import static java.util.stream.Collectors.joining;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty schema of its own on the server that the tests of this JVM share: an embedded one, or the one that the system
 * property {@code postgres.url} names.
 */
final class TestDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** Creates an empty schema. */
    static TestDatabase create() {
        String server = Server.URL;
        String schema = "bedrock_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
        TestDatabase all = new TestDatabase(server);
        all.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        all.execute("CREATE SCHEMA " + schema);
        return new TestDatabase(server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema);
    }

    /** Returns the one schema over pooled connections that most tests take in turn, without rows. It costs far less than a new one. */
    static DataSource emptied() {
        Shared.DATABASE.execute(
                Migrations.TABLES.stream().map(table -> "DELETE FROM " + table).collect(joining("; ")));
        return Shared.POOL;
    }

    /** Returns connections to the shared schema that no pool keeps. */
    static DataSource unpooled() {
        return Shared.DATABASE.source();
    }

    /** Ends the leases in the shared schema, as time does. */
    static void endLeases() {
        inShared("UPDATE refresh_lease SET ends_at = clock_timestamp()");
    }

    /** Runs a statement in the shared schema. */
    static void inShared(String sql) {
        Shared.DATABASE.execute(sql);
    }

    /** Ends a connection from the side of the server, and waits until it has ended. */
    static void terminate(int backend) {
        Shared.DATABASE.execute("SELECT pg_terminate_backend(" + backend + ", 5000)");
    }

    String url() {
        return url;
    }

    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        return source;
    }

    PostgresStore open() {
        return PostgresStore.open(source());
    }

    void execute(String sql) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the result of a query for one number. */
    long number(String sql) {
        try (Connection connection = source().getConnection()) {
            return new Transaction(connection).number(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final TestDatabase DATABASE = create();
        static final HikariDataSource POOL =
                new HikariDataSource(ConnectionSource.poolOf(ConnectionSource.of(DATABASE.url), 10));

        static {
            try (PostgresStore store = PostgresStore.open(POOL)) {
                store.rememberAccount("any", "111122223333");
            }
        }
    }

    /** The server, which is started when it is first needed and stopped at the end of this JVM. */
    private static final class Server {
        static final String URL =
                System.getProperty("postgres.url", "").isEmpty() ? start() : System.getProperty("postgres.url");

        private static String start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

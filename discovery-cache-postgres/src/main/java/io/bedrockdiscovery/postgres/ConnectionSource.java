package io.bedrockdiscovery.postgres;

import com.zaxxer.hikari.HikariConfig;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes the connections of a store that was opened by the URL of its database. */
final class ConnectionSource {
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

    /** Less than that of the pool, which then knows why there is no connection. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(4);

    /** The time after which a server that sends nothing is taken for dead; no statement takes nearly as long. */
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);

    private ConnectionSource() {}

    /**
     * Returns a source of connections that no pool keeps.
     *
     * @throws StoreException if the URL is none of PostgreSQL's driver
     */
    static PGSimpleDataSource of(String url) {
        Properties parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            throw StoreException.refusal(
                    "The store's URL is not understood. Write it as jdbc:postgresql://HOST:PORT/DATABASE.", null);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        if (!PGProperty.APPLICATION_NAME.isPresent(parts)) {
            source.setApplicationName("bedrock-discovery");
        }
        if (!PGProperty.CONNECT_TIMEOUT.isPresent(parts)) {
            source.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
        }
        if (!PGProperty.SOCKET_TIMEOUT.isPresent(parts)) {
            source.setSocketTimeout((int) SOCKET_TIMEOUT.toSeconds());
        }
        return source;
    }

    /** Returns the configuration of a pool that connects when it is first used. */
    static HikariConfig poolOf(DataSource source, int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setPoolName("bedrock-discovery");
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        // The first use connects, so that a service starts while its database does not run.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;
import io.bedrockdiscovery.domain.port.StoreException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Clears the access to models; the store contracts test the rest. */
final class ClearObservationsTest {
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Instant YEARS_AHEAD = START.plus(Duration.ofDays(1_500));

    @TempDir
    Path directory;

    private SqliteStore store;

    @BeforeEach
    void fill() {
        store = SqliteStore.open(directory.resolve("cache.db"));
        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, granted(START), VIRGINIA, granted(START)));
        store.saveAccess(OWNER, MODEL, Map.of(IRELAND, granted(YEARS_AHEAD)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void clearedRegion_losesItsAccess() throws Exception {
        store.clear(new ClearRequest(IRELAND, null, false));

        assertThat(store.access(OWNER, MODEL, YEARS_AHEAD)).containsOnlyKeys(VIRGINIA);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void clearedOwner_losesItsAccess() throws Exception {
        store.clear(new ClearRequest(null, OWNER.key(), false));

        assertThat(store.access(OWNER, MODEL, YEARS_AHEAD)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void clearedHistory_keepsTheAccess() {
        store.clear(new ClearRequest(null, null, true));

        assertThat(store.access(OWNER, MODEL, START)).containsOnlyKeys(IRELAND, VIRGINIA);
    }

    @Test
    void clearingEverythingOnAFullDisk_removesTheFile() {
        store.record(OWNER, START, new SampleAccount(2, 3, 2).scan(START, "g"));
        store.close();
        store = SqliteStore.open(directory.resolve("cache.db"), TestSettings.customized(ClearObservationsTest::full));

        assertThatThrownBy(() -> store.clear(new ClearRequest(IRELAND, null, false)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the disk is full");
        assertThat(store.clear(ClearRequest.ALL)).isEqualTo(new Cleared(2, 1));
        assertThat(directory).isEmptyDirectory();
        assertThat(store.load(OWNER)).isEqualTo(Observations.empty());
    }

    /** Returns a connection that has no space to delete anything. */
    private static Connection full(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ClearObservationsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && String.valueOf(arguments[0]).startsWith("DELETE")) {
                        throw new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private long rows() throws Exception {
        try (Connection connection =
                        Connections.writable(directory.resolve("cache.db"), Settings.DEFAULT.busyTimeout());
                Transaction transaction = new Transaction(connection)) {
            return transaction.number("SELECT count(*) FROM access_observation");
        }
    }

    private static Observation<ModelAvailability> granted(Instant at) {
        return Observation.known(
                List.of(new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE")), at);
    }
}

package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Tests that each error is one line that tells what to do, and none tells a password. */
final class PostgresErrorsTest {
    private final TestDatabase database = TestDatabase.create();

    @Test
    void urlOfSomethingElse_isRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> PostgresStore.open("jdbc:mysql://host/db?password=secret"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.isRefusal()).isTrue())
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .hasMessageNotContaining("secret");
    }

    @Test
    void serverThatDoesNotRun_costsTimeOnceAndIsTold() throws IOException {
        int port = freePort();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/db?user=me&password=secret&connectTimeout=1";
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        try (PostgresStore store = PostgresStore.open(source)) {
            assertFails(store, "cannot be reached", "127.0.0.1:" + port);
            long started = System.nanoTime();
            assertFails(store, "cannot be reached", "127.0.0.1:" + port);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void databaseThatDoesNotExist_isTold() {
        try (PostgresStore store = PostgresStore.open(database.url().replace("/postgres?", "/elsewhere?"))) {
            assertFails(store, "/elsewhere does not exist. Create");
        }
    }

    @Test
    void schemaThatDoesNotExist_isTold() {
        try (PostgresStore store =
                PostgresStore.open(database.url().replaceAll("currentSchema=.*", "currentSchema=no"))) {
            assertThat(store.scans(SampleAccount.OWNER)).isEmpty();
            assertThatThrownBy(() -> store.rememberAccount("d", "111122223333"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("currentSchema");
        }
    }

    @Test
    void tablesOfAnotherProgram_areLeftAlone() {
        database.execute("CREATE TABLE owner (name text); INSERT INTO owner VALUES ('somebody')");
        try (PostgresStore store = database.open()) {
            assertThatThrownBy(() -> store.rememberAccount("d", "111122223333"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another program");
        }
        assertThat(database.number("SELECT count(*) FROM owner")).isOne();
    }

    @Test
    void tablesOfANewerVersion_areLeftAlone() {
        try (PostgresStore store = database.open()) {
            store.rememberAccount("d", "111122223333");
            database.execute("UPDATE bedrock_discovery_version SET version = 99");
            assertFails(store, "newer version", "99");
        }
    }

    @Test
    void closedStore_isTold() {
        PostgresStore store = database.open();
        store.close();

        assertFails(store, "is closed", "Open another one");
    }

    @Test
    void place_hasNoPassword() {
        try (PostgresStore store = PostgresStore.open(database.url() + "&password=secret")) {
            store.record(SampleAccount.OWNER, Instant.EPOCH, new SampleAccount(1, 1, 1).scan(Instant.EPOCH, "g"));
            assertThat(store.summary().place()).startsWith("postgresql://").endsWith("/postgres");
        }
    }

    private static void assertFails(PostgresStore store, String... parts) {
        assertThatThrownBy(() -> store.load(SampleAccount.OWNER))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll(parts)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1).doesNotContain("secret"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

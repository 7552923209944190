package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither an answer nor the recording of a scan ever goes through a whole table, so that history costs no time. */
final class QueryPlanTest {
    private static final Region IRELAND = new Region("eu-west-1");

    @TempDir
    Path directory;

    @Test
    void everydayWorkGoesThroughNoWholeTable() throws Exception {
        Set<String> statements = new TreeSet<>();
        Settings recording = new Settings(
                Migrations.ALL, Settings.DEFAULT.patience(), connection -> recording(connection, statements));
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC(), recording)) {
            store.record(OWNER, START, new Account(2, 3, 2).scan(START, "g"));
            store.load(OWNER);
            store.loadAsOf(OWNER, START);
            store.scans(OWNER);
            store.rememberAccount("digest", "111122223333");
            store.accountOf("digest");
            store.save(
                    OWNER,
                    new Latencies(
                            Map.of(IRELAND, new CallLatency(IRELAND, 1, 1, START)),
                            Map.of(IRELAND, new ProbeLatency(IRELAND, 1, 1, 1, 1, 1, 1, START))));
            store.latencies(OWNER);
            AccessObservation access = AccessObservation.of(Outcome.unknown(Reason.OTHER, "it failed"), START);
            store.saveAccess(OWNER, new ModelId("model"), Map.of(IRELAND, access));
            store.access(OWNER, new ModelId("model"));
        }

        assertThat(statements).hasSizeGreaterThan(20);
        try (Connection connection = Connections.immutable(file)) {
            for (String statement : statements) {
                assertThat(plan(connection, statement)).as(statement).noneMatch(step -> step.startsWith("SCAN"));
            }
        }
    }

    @Test
    void aWholeTableWouldBeSeen() throws Exception {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC())) {
            store.rememberAccount("digest", "111122223333");
        }

        try (Connection connection = Connections.immutable(file)) {
            assertThat(plan(connection, "SELECT * FROM answer WHERE listing = 1"))
                    .anyMatch(step -> step.startsWith("SCAN"));
        }
    }

    private static List<String> plan(Connection connection, String statement) throws SQLException {
        try (Transaction transaction = new Transaction(connection)) {
            return transaction.list("EXPLAIN QUERY PLAN " + statement, row -> {
                row.number();
                row.number();
                row.number();
                return row.text();
            });
        }
    }

    private static Connection recording(Connection connection, Set<String> statements) {
        return (Connection) Proxy.newProxyInstance(
                QueryPlanTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

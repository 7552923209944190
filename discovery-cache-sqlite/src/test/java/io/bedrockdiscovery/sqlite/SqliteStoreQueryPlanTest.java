package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that neither reads nor writes ever scan a whole table, so that history costs no time. */
final class SqliteStoreQueryPlanTest {
    private static final Region IRELAND = new Region("eu-west-1");

    @TempDir
    Path directory;

    @Test
    void everydayWork_scansNoWholeTable() throws Exception {
        Set<String> statements = new TreeSet<>();
        Settings recording = TestSettings.customized(connection -> recording(connection, statements));
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file, recording)) {
            store.record(OWNER, START, new SampleAccount(2, 3, 2).scan(START, "g"));
            store.load(OWNER);
            store.loadAsOf(OWNER, START);
            store.loadAbout(OWNER, START, (observations, names) -> {
                names.models(Set.of(IRELAND));
                names.profiles("id", Set.of(IRELAND));
                names.isNamedByProfile(new ModelId("model"), Set.of(IRELAND));
                return Optional.of(Set.of(new ModelId("model")));
            });
            store.scans(OWNER);
            store.rememberAccount("digest", "111122223333");
            store.accountOf("digest");
            store.save(
                    OWNER,
                    new Latencies(
                            Map.of(IRELAND, CallLatency.first(IRELAND, Duration.ofMillis(1), START)),
                            Map.of(
                                    IRELAND,
                                    ProbeLatency.builder(IRELAND, 1, START).build())));
            store.latencies(OWNER);
            Observation<ModelAvailability> access = Observation.failed(new Failure(Reason.OTHER, "it failed"), START);
            store.saveAccess(OWNER, new ModelId("model"), Map.of(IRELAND, access));
            store.access(OWNER, new ModelId("model"), START);
        }

        assertThat(statements).hasSizeGreaterThan(20);
        try (Connection connection = Connections.immutable(file)) {
            for (String statement : statements) {
                assertThat(plan(connection, statement)).as(statement).noneMatch(SqliteStoreQueryPlanTest::isScan);
            }
        }
    }

    @Test
    void scanOfAWholeTable_isFound() throws Exception {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.rememberAccount("digest", "111122223333");
        }

        try (Connection connection = Connections.immutable(file)) {
            assertThat(plan(connection, "SELECT * FROM answer WHERE listing = 1"))
                    .anyMatch(SqliteStoreQueryPlanTest::isScan);
        }
    }

    /** Values that a statement is given as JSON are a virtual table. */
    private static boolean isScan(String step) {
        return step.startsWith("SCAN") && !step.contains("VIRTUAL TABLE");
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
                SqliteStoreQueryPlanTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
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

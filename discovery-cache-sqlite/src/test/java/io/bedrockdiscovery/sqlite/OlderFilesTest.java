package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.AccessObservation;
import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file of each version there ever was, kept as the statements that make it, comes forward with all that it holds. A
 * new version needs a file of its own here: {@link #fill} made them all.
 */
final class OlderFilesTest {
    private static final Account ACCOUNT = new Account(2, 3, 2);
    private static final Region REGION = new Region("eu-test0-1");
    private static final ModelId MODEL = new ModelId("provider.model-0-v1:0");
    private static final Instant FAILED = START.plus(Duration.ofDays(1));
    private static final Instant SECOND = START.plus(Duration.ofDays(2));
    private static final Latencies LATENCIES = new Latencies(
            Map.of(REGION, new CallLatency(REGION, 12.5, 3, START)),
            Map.of(REGION, new ProbeLatency(REGION, 1, 2, 3, 4, 5, 6, START)));
    private static final AccessObservation ACCESS =
            new AccessObservation(new AccessAxes("AVAILABLE", "AUTHORIZED", "AVAILABLE", null), null, START);

    @TempDir
    Path directory;

    static IntStream versions() {
        return IntStream.rangeClosed(1, Migrations.ALL.latest());
    }

    static void fill(SqliteCatalogStore store) {
        store.rememberAccount("digest", OWNER.key());
        store.record(OWNER, START, ACCOUNT.scan(START, "g"));
        store.record(OWNER, FAILED, failure());
        store.record(OWNER, SECOND, ACCOUNT.scan(SECOND, "h"));
        store.save(OWNER, LATENCIES);
        store.saveAccess(OWNER, MODEL, Map.of(REGION, ACCESS));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void comesForwardWithAllThatItHolds(int version) throws Exception {
        Path file = fileOf(version);
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC())) {
            Memory first = ACCOUNT.scan(START, "g");
            assertThat(store.summary().version()).isEqualTo(Migrations.ALL.latest());
            assertThat(store.load(OWNER)).isEqualTo(first.and(ACCOUNT.scan(SECOND, "h")));
            assertThat(store.loadAsOf(OWNER, FAILED)).isEqualTo(first.and(failure()));
            assertThat(store.loadAsOf(OWNER, FAILED.minusSeconds(1))).isEqualTo(first);
            assertThat(store.scans(OWNER)).containsExactly(SECOND, FAILED, START);
            assertThat(store.accountOf("digest")).contains(OWNER.key());
            assertThat(store.latencies(OWNER)).isEqualTo(LATENCIES);
            assertThat(store.access(OWNER, MODEL)).isEqualTo(Map.of(REGION, ACCESS));
            assertThat(store.notices()).isEmpty();
        }
        assertThat(form(file)).isEqualTo(form(newFile()));
    }

    private Path newFile() {
        Path file = directory.resolve("new.db");
        try (SqliteCatalogStore store = SqliteCatalogStore.open(file, Clock.systemUTC())) {
            fill(store);
        }
        return file;
    }

    private Path fileOf(int version) throws Exception {
        Path file = Files.createFile(directory.resolve("cache.db"));
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.patience());
                Transaction transaction = new Transaction(connection)) {
            transaction.script(statements(version));
            assertThat(transaction.number("PRAGMA user_version")).isEqualTo(version);
        }
        return file;
    }

    private static String statements(int version) throws IOException {
        try (InputStream in = OlderFilesTest.class.getResourceAsStream("version-" + version + ".sql")) {
            assertThat(in).as("a file of version %d", version).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> form(Path file) throws Exception {
        try (Connection connection = Connections.immutable(file);
                Transaction transaction = new Transaction(connection)) {
            return transaction.list(
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name", Row::text);
        }
    }

    private static Memory failure() {
        TreeMap<Region, RegionObservations> one = new TreeMap<>();
        Failed failed = new Failed(new Failure(Reason.THROTTLED, "slow down"), FAILED);
        one.put(
                REGION,
                new RegionObservations(
                        REGION, new Observation<>(null, failed), Observation.none(), Observation.none()));
        return new Memory(Observation.none(), one);
    }
}

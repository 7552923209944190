package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
 * Migrates a file of each schema version there ever was, kept as the statements that create it. A new version needs a
 * file of its own here, made by {@link #fill}.
 */
final class MigrationsOlderFilesTest {
    private static final SampleAccount ACCOUNT = new SampleAccount(2, 3, 2);
    private static final Region FIRST = new Region("eu-test0-1");
    private static final Region SECOND = new Region("eu-test1-1");
    private static final Region THIRD = new Region("eu-test2-1");
    private static final Region FIFTH = new Region("eu-test4-1");
    private static final ModelId MODEL = new ModelId("provider.model-0-v1:0");
    private static final Instant FAILED_AT = START.plus(Duration.ofDays(1));
    private static final Instant LAST_SCAN = START.plus(Duration.ofDays(2));

    /** Version 1 stored them in milliseconds as floating-point numbers; they are rounded to the nearest nanosecond. */
    private static final Latencies LATENCIES = new Latencies(
            Map.of(
                    FIRST, new CallLatency(FIRST, Duration.ofNanos(12_500_000), 3, START),
                    SECOND, new CallLatency(SECOND, Duration.ofNanos(333_333_333), 7, START)),
            Map.of(
                    FIRST, probe(FIRST, 6, 1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000),
                    SECOND, probe(SECOND, 9, 21_654_321, 1, 1_100_000, 2_200_000, 300_000)));

    /**
     * Version 1 held a failure instead of the last known good, a refusal that it had made up for {@link #THIRD}, and a
     * cancelled check of a fourth region.
     */
    private static final Map<Region, Observation<ModelAvailability>> ACCESS = Map.of(
            FIRST,
            Observation.known(List.of(new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", null)), START),
            SECOND,
            Observation.failed(new Failure(Reason.ACCESS_DENIED, "not allowed"), START),
            THIRD,
            Observation.notOffered(START),
            FIFTH,
            Observation.known(List.of(new ModelAvailability(null, "NOT_AUTHORIZED", null, "NOT_AVAILABLE")), START));

    private static final ModelId OTHER_MODEL = new ModelId("provider.model-1-v1:0");

    private static final Map<Region, Observation<ModelAvailability>> ACCESS_SINCE_VERSION_2 = Map.of(
            FIRST,
            Observation.known(List.of(new ModelAvailability("AVAILABLE", null, null, null)), START)
                    .and(Observation.failed(new Failure(Reason.THROTTLED, "slow down"), FAILED_AT)));

    private static final Map<Region, Observation<GateSetting>> GATES_SINCE_VERSION_3 = Map.of(
            FIRST,
            Observation.known(List.of(new GateSetting("inherit")), START)
                    .and(Observation.failed(new Failure(Reason.THROTTLED, "slow down"), FAILED_AT)),
            SECOND,
            Observation.notOffered(START));

    private static final Map<RegionalTargetCall, Observation<TargetEntry>> TARGETS_SINCE_VERSION_3 = Map.of(
            new RegionalTargetCall(FIRST, TargetCall.PROVISIONED_THROUGHPUTS),
            Observation.known(
                            List.of(new TargetEntry(
                                    "arn:aws:bedrock:eu-test0-1:111122223333:provisioned-model/abc",
                                    "one",
                                    "InService",
                                    List.of(),
                                    null)),
                            START)
                    .and(Observation.failed(new Failure(Reason.THROTTLED, "slow down"), FAILED_AT)));

    @TempDir
    Path directory;

    static IntStream versions() {
        return IntStream.rangeClosed(1, Migrations.ALL.latest());
    }

    static void fill(SqliteStore store) {
        store.rememberAccount("digest", OWNER.key());
        store.record(OWNER, START, ACCOUNT.scan(START, "g"));
        store.record(OWNER, FAILED_AT, failure());
        store.record(OWNER, LAST_SCAN, ACCOUNT.scan(LAST_SCAN, "h"));
        store.save(OWNER, LATENCIES);
        store.saveAccess(OWNER, MODEL, ACCESS);
        store.saveAccess(OWNER, OTHER_MODEL, ACCESS_SINCE_VERSION_2);
        store.saveGate(OWNER, AccessGate.DATA_RETENTION, GATES_SINCE_VERSION_3);
        store.saveTargets(OWNER, TARGETS_SINCE_VERSION_3);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void olderFile_isMigratedWithAllThatItHolds(int version) throws Exception {
        Path file = fileOf(version);
        try (SqliteStore store = SqliteStore.open(file)) {
            Observations first = ACCOUNT.scan(START, "g");
            assertThat(store.summary().version()).isEqualTo(Migrations.ALL.latest());
            assertThat(store.load(OWNER)).isEqualTo(first.and(ACCOUNT.scan(LAST_SCAN, "h")));
            assertThat(store.loadAsOf(OWNER, FAILED_AT)).isEqualTo(first.and(failure()));
            assertThat(store.loadAsOf(OWNER, FAILED_AT.minusSeconds(1))).isEqualTo(first);
            assertThat(store.scans(OWNER)).containsExactly(LAST_SCAN, FAILED_AT, START);
            assertThat(store.accountOf("digest")).contains(OWNER.key());
            assertThat(store.latencies(OWNER)).isEqualTo(LATENCIES);
            assertThat(store.access(OWNER, MODEL, START)).isEqualTo(ACCESS);
            assertThat(store.access(OWNER, OTHER_MODEL, FAILED_AT))
                    .isEqualTo(version < 2 ? Map.of() : ACCESS_SINCE_VERSION_2);
            assertThat(store.gate(OWNER, AccessGate.DATA_RETENTION, FAILED_AT))
                    .isEqualTo(version < 3 ? Map.of() : GATES_SINCE_VERSION_3);
            assertThat(store.targets(OWNER, FAILED_AT)).isEqualTo(version < 3 ? Map.of() : TARGETS_SINCE_VERSION_3);
            assertThat(store.notices()).isEmpty();
        }
        Path written = newFile();
        assertThat(schema(file)).isEqualTo(schema(written));
        assertThat(modelsOfProfiles(file)).isNotEmpty().isEqualTo(modelsOfProfiles(written));
    }

    private Path newFile() {
        Path file = directory.resolve("new.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            fill(store);
        }
        return file;
    }

    private Path fileOf(int version) throws Exception {
        Path file = Files.createFile(directory.resolve("cache.db"));
        try (Connection connection = Connections.writable(file, Settings.DEFAULT.busyTimeout());
                Transaction transaction = new Transaction(connection)) {
            transaction.script(statements(version));
            assertThat(transaction.number("PRAGMA user_version")).isEqualTo(version);
        }
        return file;
    }

    private static String statements(int version) throws IOException {
        String name = "version-" + version + ".sql";
        try (InputStream in = MigrationsOlderFilesTest.class.getResourceAsStream(name)) {
            assertThat(in).as("a file of version %d", version).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> modelsOfProfiles(Path file) throws Exception {
        try (Connection connection = Connections.immutable(file);
                Transaction transaction = new Transaction(connection)) {
            return transaction.list(
                    "SELECT m.model_id || ' ' || p.profile_id || ' ' || hex(p.key) FROM model_of_list m"
                            + " JOIN profile p ON p.model_list = m.model_list ORDER BY 1",
                    RowReader::text);
        }
    }

    private static List<String> schema(Path file) throws Exception {
        try (Connection connection = Connections.immutable(file);
                Transaction transaction = new Transaction(connection)) {
            return transaction.list(
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name", RowReader::text);
        }
    }

    private static ProbeLatency probe(Region region, int samples, long... nanos) {
        return ProbeLatency.builder(region, samples, START)
                .handshakes(Duration.ofNanos(nanos[0]), Duration.ofNanos(nanos[1]))
                .dns(Duration.ofNanos(nanos[2]))
                .tcp(Duration.ofNanos(nanos[3]))
                .tls(Duration.ofNanos(nanos[4]))
                .build();
    }

    private static Observations failure() {
        TreeMap<Region, RegionObservations> one = new TreeMap<>();
        one.put(
                FIRST,
                new RegionObservations(
                        FIRST,
                        Observation.failed(new Failure(Reason.THROTTLED, "slow down"), FAILED_AT),
                        Observation.none(),
                        Observation.none()));
        return new Observations(Observation.none(), one);
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatencyRowsTest {
    private static final Region IRELAND = new Region("eu-west-1");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 12_345_679, 333_333_333, 9_007_199_254_740_993L, Long.MAX_VALUE})
    void durations_areReadBackToTheNanosecond(long nanos) {
        Latencies latencies = new Latencies(
                Map.of(IRELAND, new CallLatency(IRELAND, Duration.ofNanos(nanos), 3, START)),
                Map.of(
                        IRELAND,
                        ProbeLatency.builder(IRELAND, 5, START)
                                .handshakes(Duration.ofNanos(nanos), Duration.ofNanos(nanos / 2))
                                .dns(Duration.ofNanos(nanos / 3))
                                .tcp(Duration.ofNanos(nanos / 5))
                                .tls(Duration.ofNanos(nanos / 7))
                                .build()));
        try (SqliteStore store = open()) {
            store.save(OWNER, latencies);

            assertThat(store.latencies(OWNER)).isEqualTo(latencies);
        }
    }

    @Test
    void durationOutOfRange_isRefusedWithoutATrace() {
        Duration tooLong = Duration.ofDays(365 * 300);
        try (SqliteStore store = open()) {
            assertThatThrownBy(() -> store.save(
                            OWNER,
                            new Latencies(Map.of(IRELAND, CallLatency.first(IRELAND, tooLong, START)), Map.of())))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("longer than 292 years");
            assertThat(store.latencies(OWNER)).isEqualTo(Latencies.none());
        }
    }

    @Test
    void negativeDurationInTheFile_isReportedWithTheFile() throws Exception {
        try (SqliteStore store = open()) {
            store.save(
                    OWNER,
                    new Latencies(Map.of(IRELAND, CallLatency.first(IRELAND, Duration.ofMillis(1), START)), Map.of()));
            try (Connection connection = Connections.writable(file(), Settings.DEFAULT.busyTimeout())) {
                Connections.execute(connection, "UPDATE call_latency SET average_ns = -1");
            }

            assertThatThrownBy(() -> store.latencies(OWNER))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file().toString());
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(file());
    }

    private Path file() {
        return directory.resolve("cache.db");
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.RefreshLease.Matter;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leases between the processes of one machine, where clocks are set and disks fill up. */
final class LeaseRowsTest {
    private static final Duration TERM = Duration.ofSeconds(10);
    private static final Matter MATTER = new Matter(OWNER, "");
    private static final Observations SCAN = new SampleAccount(1, 1, 1).scan(START, "g");

    private final MutableClock clock = new MutableClock(START);

    @TempDir
    Path directory;

    @Test
    void processesOnOneFile_haveOneLease() {
        try (SqliteStore one = open();
                SqliteStore other = open()) {
            long token = lease(one).hold(MATTER, "one", TERM).orElseThrow();
            assertThat(lease(other).hold(MATTER, "other", TERM)).isEmpty();
            clock.advance(TERM);
            assertThat(lease(other).hold(MATTER, "other", TERM)).hasValue(token + 1);

            DiscoveryStore late = lease(one).fenced(MATTER, token);
            assertThatThrownBy(() -> late.record(OWNER, START, SCAN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("taken over");
            assertThat(other.load(OWNER)).isEqualTo(Observations.empty());
        }
    }

    @Test
    void leaseFromBeforeTheClockWasSetBack_countsAsEnded() {
        try (SqliteStore store = open()) {
            lease(store).hold(MATTER, "one", TERM);

            clock.advance(Duration.ofDays(-1));

            assertThat(lease(store).hold(MATTER, "other", TERM)).hasValue(2);
            assertThat(lease(store).hold(MATTER, "one", TERM)).isEmpty();
        }
    }

    @Test
    void leaseThatIsExtendedOften_isWrittenSeldom() {
        int writes = 0;
        try (SqliteStore store = open();
                SqliteStore other = open()) {
            OptionalLong token = lease(store).hold(MATTER, "one", TERM);
            for (int asked = 0; asked < 100; asked++) {
                long before = end();
                clock.advance(Duration.ofMillis(500));
                assertThat(lease(store).hold(MATTER, "one", TERM)).isEqualTo(token);
                assertThat(lease(other).hold(MATTER, "other", TERM)).isEmpty();
                writes += end() == before ? 0 : 1;
            }
        }
        assertThat(writes).isBetween(20, 25);
    }

    @Test
    void fileThatCannotBeWritten_leavesEachProcessATurn_whoseWritesTellWhy() {
        try (SqliteStore store = open()) {
            store.record(OWNER, START, SCAN);
        }
        Settings full = TestSettings.customized(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
            return connection;
        });
        try (SqliteStore store = SqliteStore.open(directory.resolve("cache.db"), full)) {
            long token = lease(store).hold(MATTER, "one", TERM).orElseThrow();
            assertThat(lease(store).hold(MATTER, "other", TERM)).isPresent();
            assertThatThrownBy(() -> lease(store).fenced(MATTER, token).record(OWNER, START, SCAN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageNotContaining("taken over");
        }
    }

    @Test
    void fileThatAnotherProcessHolds_givesNobodyATurn() throws SQLException {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file, TestSettings.shortBusyTimeout())) {
            store.record(OWNER, START, SCAN);
            try (Connection other = Connections.writable(file, TestSettings.SHORT);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");

                assertThatThrownBy(() -> lease(store).hold(MATTER, "one", TERM)).isInstanceOf(StoreException.class);
            }
            assertThat(lease(store).hold(MATTER, "one", TERM)).isPresent();
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(directory.resolve("cache.db"), TestSettings.at(clock));
    }

    private static RefreshLease lease(DiscoveryStore store) {
        return store.refreshLease().orElseThrow();
    }

    /** Returns the end of the lease, which is another one after each write. */
    private long end() {
        try (var connection = Connections.readOnly(directory.resolve("cache.db"), TestSettings.SHORT);
                Transaction transaction = new Transaction(connection)) {
            return transaction.number("SELECT ends_at FROM refresh_lease");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

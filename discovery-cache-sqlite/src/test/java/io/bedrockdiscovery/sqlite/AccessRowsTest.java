package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessRowsTest {
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00.123456789Z");
    private static final Instant YEARS_AHEAD = Instant.parse("2030-01-01T00:00:00Z");
    private static final ModelAvailability GRANTED =
            new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final ModelAvailability REFUSED =
            new ModelAvailability("NOT_AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");

    @TempDir
    Path directory;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(file());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Nested
    final class Merging {
        @Test
        void laterFailure_keepsTheLastKnownGood() {
            save(granted(NOW), failed(NOW.plusSeconds(1)), failed(NOW.plusSeconds(2)));

            assertThat(ireland(NOW.plusSeconds(2))).isEqualTo(granted(NOW).and(failed(NOW.plusSeconds(2))));
        }

        @Test
        void laterAnswer_endsAFailure() {
            save(failed(NOW), refused(NOW.plusSeconds(1)));

            assertThat(ireland(NOW.plusSeconds(1))).isEqualTo(refused(NOW.plusSeconds(1)));
        }

        @Test
        void olderObservations_neverReplaceLaterOnes() {
            save(failed(NOW.plusSeconds(4)), granted(NOW.plusSeconds(3)));
            save(refused(NOW.plusSeconds(1)), failed(NOW.plusSeconds(2)));

            assertThat(ireland(NOW.plusSeconds(9)))
                    .isEqualTo(granted(NOW.plusSeconds(3)).and(failed(NOW.plusSeconds(4))));
        }

        @Test
        void observationWithAnAnswerAndAFailure_isReadBackWhole() {
            Observation<ModelAvailability> both = granted(NOW).and(failed(NOW.plusNanos(1)));
            save(both);

            assertThat(ireland(NOW.plusNanos(1))).isEqualTo(both);
            assertThat(ireland(NOW)).isEqualTo(granted(NOW));
        }

        @Test
        void answerAndFailureOfTheSameTime_comeToTheAnswer() {
            save(granted(NOW), failed(NOW));
            assertThat(ireland(NOW)).isEqualTo(granted(NOW));

            save(failed(NOW.plusSeconds(1)), refused(NOW.plusSeconds(1)));
            assertThat(ireland(NOW.plusSeconds(1))).isEqualTo(refused(NOW.plusSeconds(1)));
        }

        @Test
        void answersOfTheSameTime_comeToTheOneSavedLater() {
            save(granted(NOW), refused(NOW));

            assertThat(ireland(NOW)).isEqualTo(refused(NOW));
        }

        @Test
        void regionWithoutTheModel_isNotOffered() {
            save(granted(NOW), Observation.notOffered(NOW.plusSeconds(1)));

            assertThat(ireland(NOW.plusSeconds(1))).isEqualTo(Observation.notOffered(NOW.plusSeconds(1)));
            assertThat(ireland(NOW.plusSeconds(1)).isNotOffered()).isTrue();
        }

        @Test
        void regionsThatAreNotGiven_stayAsTheyAre() {
            store.saveAccess(OWNER, MODEL, Map.of(IRELAND, granted(NOW), VIRGINIA, failed(NOW)));
            store.saveAccess(OWNER, MODEL, Map.of(VIRGINIA, refused(NOW.plusSeconds(1))));

            assertThat(store.access(OWNER, MODEL, NOW.plusSeconds(1)))
                    .isEqualTo(Map.of(IRELAND, granted(NOW), VIRGINIA, refused(NOW.plusSeconds(1))));
        }

        @Test
        void savesOfTwoStores_comeToTheSameInAnyOrder() {
            try (SqliteStore other = SqliteStore.open(file())) {
                other.saveAccess(OWNER, MODEL, Map.of(IRELAND, granted(NOW.plusSeconds(2))));
                save(refused(NOW));
                other.saveAccess(OWNER, MODEL, Map.of(IRELAND, failed(NOW.plusSeconds(1))));
                save(failed(NOW.plusSeconds(3)));

                Observation<ModelAvailability> merged =
                        granted(NOW.plusSeconds(2)).and(failed(NOW.plusSeconds(3)));
                assertThat(ireland(NOW.plusSeconds(9))).isEqualTo(merged);
                assertThat(other.access(OWNER, MODEL, NOW.plusSeconds(9))).isEqualTo(Map.of(IRELAND, merged));
            }
        }
    }

    @Nested
    final class ClockAhead {
        @Test
        void futureObservation_isLeftOutUntilItsTime() {
            save(granted(YEARS_AHEAD));

            assertThat(store.access(OWNER, MODEL, NOW)).isEmpty();
            assertThat(store.access(OWNER, MODEL, YEARS_AHEAD.minusNanos(1))).isEmpty();
            assertThat(ireland(YEARS_AHEAD)).isEqualTo(granted(YEARS_AHEAD));
        }

        @Test
        void futureObservation_doesNotHideARealOneThatIsSavedLater() {
            save(refused(YEARS_AHEAD), failed(YEARS_AHEAD.plusSeconds(1)), granted(NOW));

            assertThat(ireland(NOW)).isEqualTo(granted(NOW));
            save(failed(NOW.plusSeconds(1)));
            assertThat(ireland(NOW.plusSeconds(1))).isEqualTo(granted(NOW).and(failed(NOW.plusSeconds(1))));
        }

        @Test
        void futureObservations_doNotDestroyARealOne() {
            save(granted(NOW), failed(NOW.plusSeconds(1)));
            for (int day = 0; day < 100; day++) {
                save(refused(YEARS_AHEAD.plus(Duration.ofDays(day))));
                save(failed(YEARS_AHEAD.plus(Duration.ofDays(day)).plusSeconds(1)));

                assertThat(ireland(NOW.plusSeconds(1))).isEqualTo(granted(NOW).and(failed(NOW.plusSeconds(1))));
            }
        }

        @Test
        void observationsAnHourAhead_doNotDestroyARealOne() {
            save(granted(NOW), refused(NOW.plusSeconds(3_600)), refused(NOW.plusSeconds(3_700)));

            assertThat(ireland(NOW.plusSeconds(1))).isEqualTo(granted(NOW));
        }
    }

    @Nested
    final class Growth {
        @Test
        void supersededRows_areDeleted() throws Exception {
            for (int hour = 0; hour < 2_000; hour++) {
                Instant at = NOW.plus(Duration.ofHours(hour));
                save(hour % 3 == 0 ? granted(at) : failed(at));

                if (hour % 50 == 0) {
                    assertThat(rows()).isBetween(1L, 25L);
                }
            }
            Instant last = NOW.plus(Duration.ofHours(1_999));
            assertThat(ireland(last))
                    .isEqualTo(granted(last.minus(Duration.ofHours(1))).and(failed(last)));
        }

        @Test
        void rowsOfOtherModelsAndRegions_stay() throws Exception {
            ModelId other = new ModelId("amazon.nova-lite-v1:0");
            store.saveAccess(OWNER, other, Map.of(IRELAND, granted(NOW)));
            store.saveAccess(OWNER, MODEL, Map.of(VIRGINIA, granted(NOW)));
            for (int second = 0; second < 50; second++) {
                save(granted(NOW.plusSeconds(second)));
            }

            assertThat(store.access(OWNER, other, NOW)).isEqualTo(Map.of(IRELAND, granted(NOW)));
            assertThat(store.access(OWNER, MODEL, NOW)).containsEntry(VIRGINIA, granted(NOW));
            assertThat(rows()).isBetween(3L, 2L + 25L);
        }
    }

    @Nested
    final class Faults {
        @Test
        void answerOfSeveralFacts_isRefused() {
            assertThatThrownBy(() -> save(Observation.known(List.of(GRANTED, REFUSED), NOW)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.access(OWNER, MODEL, NOW)).isEmpty();
        }

        @Test
        void failureWithoutItsMessage_isReportedWithTheFile() throws Exception {
            save(failed(NOW));
            execute("UPDATE access_observation SET failure_message = NULL");

            assertThatThrownBy(() -> store.access(OWNER, MODEL, NOW))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file().toString());
        }

        @Test
        void timeThatCannotBeStored_isRefused() {
            assertThatThrownBy(() -> save(granted(Instant.MAX)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("check the clock");
        }
    }

    @SafeVarargs
    private void save(Observation<ModelAvailability>... observations) {
        for (Observation<ModelAvailability> each : observations) {
            store.saveAccess(OWNER, MODEL, Map.of(IRELAND, each));
        }
    }

    private Observation<ModelAvailability> ireland(Instant asOf) {
        return store.access(OWNER, MODEL, asOf).getOrDefault(IRELAND, Observation.none());
    }

    private long rows() throws SQLException {
        try (Connection connection = Connections.writable(file(), Settings.DEFAULT.busyTimeout());
                Transaction transaction = new Transaction(connection)) {
            return transaction.number("SELECT count(*) FROM access_observation");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = Connections.writable(file(), Settings.DEFAULT.busyTimeout())) {
            Connections.execute(connection, sql);
        }
    }

    private Path file() {
        return directory.resolve("cache.db");
    }

    private static Observation<ModelAvailability> granted(Instant at) {
        return Observation.known(List.of(GRANTED), at);
    }

    private static Observation<ModelAvailability> refused(Instant at) {
        return Observation.known(List.of(REFUSED), at);
    }

    private static Observation<ModelAvailability> failed(Instant at) {
        return Observation.failed(new Failure(Reason.THROTTLED, "slow down at " + at), at);
    }
}

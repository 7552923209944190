package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.postgres.CrashSequence.UncommittedState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Cuts connections at every step of a write; what is left is always a committed state. */
final class PostgresStoreCrashTest {
    private static final long SEED = 7;

    private final DataSource source = TestDatabase.emptied();
    private final CrashSequence crashes = new CrashSequence(source, SEED);

    @Test
    void clientThatDiesAtAnyStep_leavesACommittedState() {
        dieAtEachStep(UnaryOperator.identity());

        TestOutput.print(
                "%d writes cut: %d times the last write is there, %d times not.",
                crashes.rounds(), crashes.landed(), crashes.rounds() - crashes.landed());
        assertThat(crashes.landed()).isPositive().isLessThan(crashes.rounds());
    }

    @Test
    void storeWithoutTransactions_isCaught() {
        assertThatThrownBy(() -> dieAtEachStep(Interception::withoutTransactions))
                .isInstanceOf(UncommittedState.class);
    }

    @Test
    void connectionThatTheServerEnds_isReplacedAndTheWriteDone() {
        for (int step = 1; step <= 12; step++) {
            AtomicInteger left = new AtomicInteger(step);
            int number = crashes.next();
            try (PostgresStore store = open(Interception.each((connection, method) -> {
                if (left.decrementAndGet() == 0) {
                    terminate(connection);
                }
            }))) {
                CrashWorkload.run(store, SEED, number);
            }
            crashes.verify(number, number);
        }
    }

    private void dieAtEachStep(UnaryOperator<Connection> change) {
        for (int round = 0; round < 40; round++) {
            AtomicInteger left = new AtomicInteger(1 + round % 13);
            int number = crashes.next();
            int done = number - 1;
            boolean afterCommit = round % 4 == 3;
            Settings.ConnectionCustomizer cut = Interception.each((connection, method) -> {
                boolean commits = method.equals("commit");
                if (afterCommit && commits) {
                    connection.commit();
                }
                if (afterCommit ? commits : left.decrementAndGet() == 0) {
                    connection.abort(Runnable::run);
                    throw new SQLException("the client is dead", "XX000");
                }
            });
            try (PostgresStore store = open(connection -> cut.customize(change.apply(connection)))) {
                CrashWorkload.run(store, SEED, number);
                done = number;
            } catch (StoreException e) {
                assertThat(e).hasRootCauseMessage("the client is dead");
            }
            crashes.verify(done, number);
        }
    }

    private PostgresStore open(Settings.ConnectionCustomizer customizer) {
        return PostgresStore.open(source, new Settings(Migrations.ALL, customizer, Clock.systemUTC()));
    }

    private static void terminate(Connection connection) throws SQLException {
        int backend = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        TestDatabase.terminate(backend);
    }
}

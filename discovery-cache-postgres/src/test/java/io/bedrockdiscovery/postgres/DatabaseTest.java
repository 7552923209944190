package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.bedrockdiscovery.domain.port.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Connections of a pool that others have, or that a thread waits for when it is interrupted. */
final class DatabaseTest {
    private final TestDatabase database = TestDatabase.create();

    @Test
    void poolWithoutAFreeConnection_isNoServerThatCannotBeReached() throws SQLException {
        HikariConfig small = ConnectionSource.poolOf(database.source(), 1);
        small.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(small);
                PostgresStore store = PostgresStore.open(pool)) {
            Connection taken = pool.getConnection();
            assertThatThrownBy(() -> store.load(SampleAccount.OWNER))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("has no free connection");

            taken.close();

            assertThat(store.scans(SampleAccount.OWNER)).isEmpty();
        }
    }

    @Test
    void interruptedThread_stillWrites_andStaysInterrupted() {
        try (PostgresStore store = PostgresStore.open(database.url())) {
            Thread.currentThread().interrupt();

            store.rememberAccount("d", "111122223333");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.accountOf("d")).hasValue("111122223333");
        }
    }
}

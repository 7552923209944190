package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of older versions come forward step by step, whole or not at all. */
final class MigrationsTest {
    private static final Memory SCAN = new Account(2, 3, 2).scan(START, "g");
    private static final String SECOND = "CREATE TABLE second (a); INSERT INTO second SELECT count(*) FROM scan;";
    private static final String THIRD = "ALTER TABLE second RENAME COLUMN a TO b; UPDATE second SET b = b + 10;";

    @TempDir
    Path directory;

    @Test
    void bringsAnOlderFileForwardInOrder() throws Exception {
        Path file = fileOfVersion(Schema.V1);

        try (SqliteCatalogStore store = open(file, Schema.V1, SECOND, THIRD)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.summary().version()).isEqualTo(3);
        }
        assertThat(number(file, "SELECT b FROM second")).isEqualTo(11);
    }

    @Test
    void takesOnlyTheStepsThatAreMissing() throws Exception {
        Path file = fileOfVersion(Schema.V1, SECOND);

        open(file, Schema.V1, SECOND, THIRD).close();

        assertThat(number(file, "SELECT b FROM second")).isEqualTo(10);
    }

    @Test
    void aStepThatFailsChangesNothing() throws Exception {
        Path file = fileOfVersion(Schema.V1);

        assertThatThrownBy(() -> open(file, Schema.V1, SECOND, "DROP TABLE owner; SELECT nonsense FROM nowhere;"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString());

        try (SqliteCatalogStore store = open(file, Schema.V1)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.summary().version()).isEqualTo(1);
        }
    }

    @Test
    void anOlderProgramLeavesTheNewerFileAlone() {
        Path file = fileOfVersion(Schema.V1, SECOND);

        assertThatThrownBy(() -> open(file, Schema.V1))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("its form is 2, known here up to 1");
    }

    private Path fileOfVersion(String... steps) {
        Path file = directory.resolve("cache.db");
        try (SqliteCatalogStore store = open(file, steps)) {
            store.record(OWNER, START, SCAN);
        }
        return file;
    }

    private static SqliteCatalogStore open(Path file, String... steps) {
        Settings settings =
                new Settings(new Migrations(List.of(steps)), Settings.DEFAULT.patience(), Settings.DEFAULT.tuning());
        return SqliteCatalogStore.open(file, Clock.systemUTC(), settings);
    }

    private static long number(Path file, String sql) throws Exception {
        try (Connection connection = Connections.immutable(file);
                Transaction transaction = new Transaction(connection)) {
            return transaction.number(sql);
        }
    }
}

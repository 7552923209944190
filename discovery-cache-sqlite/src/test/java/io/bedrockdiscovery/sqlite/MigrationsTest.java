package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
    private static final Observations SCAN = new SampleAccount(2, 3, 2).scan(START, "g");
    private static final String PRESENT = String.join("", Migrations.ALL.steps());
    private static final String SECOND = "CREATE TABLE second (a); INSERT INTO second SELECT count(*) FROM scan;";
    private static final String THIRD = "ALTER TABLE second RENAME COLUMN a TO b; UPDATE second SET b = b + 10;";

    @TempDir
    Path directory;

    @Test
    void olderFile_isMigratedStepByStep() throws Exception {
        Path file = fileOfVersion(PRESENT);

        try (SqliteStore store = open(file, PRESENT, SECOND, THIRD)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.summary().version()).isEqualTo(3);
        }
        assertThat(number(file, "SELECT b FROM second")).isEqualTo(11);
    }

    @Test
    void stepsThatTheFileHasHad_areNotRepeated() throws Exception {
        Path file = fileOfVersion(PRESENT, SECOND);

        open(file, PRESENT, SECOND, THIRD).close();

        assertThat(number(file, "SELECT b FROM second")).isEqualTo(10);
    }

    @Test
    void failedStep_changesNothing() throws Exception {
        Path file = fileOfVersion(PRESENT);

        assertThatThrownBy(() -> open(file, PRESENT, SECOND, "DROP TABLE owner; SELECT nonsense FROM nowhere;"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString());

        try (SqliteStore store = open(file, PRESENT)) {
            assertThat(store.load(OWNER)).isEqualTo(SCAN);
            assertThat(store.summary().version()).isEqualTo(1);
        }
    }

    @Test
    void olderProgram_refusesANewerFile() {
        Path file = fileOfVersion(PRESENT, SECOND);

        assertThatThrownBy(() -> open(file, PRESENT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("its schema version is 2, this program knows versions up to 1");
    }

    private Path fileOfVersion(String... steps) {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = open(file, steps)) {
            store.record(OWNER, START, SCAN);
        }
        return file;
    }

    private static SqliteStore open(Path file, String... steps) {
        return SqliteStore.open(file, TestSettings.migrating(new Migrations(List.of(steps))));
    }

    private static long number(Path file, String sql) throws Exception {
        try (Connection connection = Connections.immutable(file);
                Transaction transaction = new Transaction(connection)) {
            return transaction.number(sql);
        }
    }
}

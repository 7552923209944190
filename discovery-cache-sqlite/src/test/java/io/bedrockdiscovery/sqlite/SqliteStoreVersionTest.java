package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Owner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version tells of writes by other processes, which work through other stores on the same file. */
final class SqliteStoreVersionTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");

    @TempDir
    private Path directory;

    @Test
    void writesOfOthers_areTold() {
        Path file = directory.resolve("catalog.db");
        try (SqliteStore store = SqliteStore.open(file);
                SqliteStore other = SqliteStore.open(file)) {
            store.rememberAccount("digest", "111122223333");
            OptionalLong before = store.version(OWNER);

            assertThat(store.version(OWNER)).isPresent().isEqualTo(before);
            other.rememberAccount("digest", "444455556666");
            assertThat(store.version(OWNER)).isPresent().isNotEqualTo(before);
        }
    }

    @Test
    void replacedFile_isTold() throws Exception {
        Path file = directory.resolve("catalog.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.rememberAccount("digest", "111122223333");
            OptionalLong before = store.version(OWNER);

            Files.delete(file);
            assertThat(store.version(OWNER)).isEmpty();
            try (SqliteStore other = SqliteStore.open(file)) {
                other.rememberAccount("digest", "111122223333");
            }
            assertThat(store.version(OWNER)).isPresent().isNotEqualTo(before);
        }
    }

    @Test
    void fileThatIsMissing_tellsNothing() {
        try (SqliteStore store = SqliteStore.open(directory.resolve("catalog.db"))) {
            assertThat(store.version(OWNER)).isEmpty();
        }
    }
}

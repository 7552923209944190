package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import io.bedrockdiscovery.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheCommandTest {
    @TempDir
    private Path home;

    private SqliteStore store;
    private FakeEnvironment environment;

    @BeforeEach
    void scan() {
        store = SqliteStore.open(home.resolve("cache.db"));
        environment = FakeEnvironment.of(TestWorlds.novaAndSonnet(), store);
        environment.run("scan");
    }

    @AfterEach
    void close() {
        environment.close();
        store.close();
    }

    @Test
    void info_tellsWhatIsStored() {
        Map<?, ?> info = environment.run("cache info --output json").json();

        assertThat(info.keySet().stream().map(String::valueOf))
                .containsExactly("schemaVersion", "file", "sizeBytes", "storeVersion", "owners", "scans");
        assertThat(info.get("owners"))
                .isEqualTo(List.of(Map.of(
                        "account", "111122223333",
                        "partition", "aws",
                        "regions", 7,
                        "oldest", "2026-01-02T03:04:05Z",
                        "newest", "2026-01-02T03:04:05Z")));
        assertThat(info.get("scans")).isEqualTo(1);
        assertThat(environment.run("cache info").out()).contains("store version");
    }

    @Test
    void clearOfARegion_tellsWhatWasCleared() {
        assertThat(environment
                        .run("cache clear --region eu-west-1 --output json")
                        .pretty())
                .isEqualTo("""
                {
                  "schemaVersion": 1,
                  "cleared": {
                    "regions": 1,
                    "scans": 0
                  }
                }
                """);
        assertThat(environment.run("cache clear --region us-east-1").out()).contains("Cleared:");
    }

    @Test
    void clear_leavesNothing() {
        environment.run("cache clear --output json");

        Map<?, ?> info = environment.run("cache info --output json").json();
        assertThat(info.get("owners")).isEqualTo(List.of());
        assertThat(info.get("scans")).isEqualTo(0);
    }
}

package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a store which cannot be used costs the memory and not the answer. */
final class StoreOpeningTest {
    @TempDir
    private Path directory;

    private final Closer closer = new Closer();

    @AfterEach
    void close() {
        closer.close();
    }

    @Test
    void fileThatCannotBeMade_isReplacedByAStoreInMemory() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");

        StoreSet stores = StoreOpening.open(inTheWay.resolve("catalog.db"), closer);

        assertThat(stores.store()).isInstanceOf(InMemoryStore.class);
        assertThat(stores.problem()).contains("file");
    }

    @Test
    void garbage_isSetAsideAndTold() throws IOException {
        Path garbage = Files.writeString(directory.resolve("catalog.db"), "garbage ".repeat(1000));

        StoreSet stores = StoreOpening.open(garbage, closer);

        assertThat(stores.problem()).isNull();
        assertThat(stores.notices().get()).singleElement().asString().contains("damaged");
        assertThat(directory).isDirectoryContaining(file -> file.toString().contains(".corrupt-"));
    }

    @Test
    void namedFileOfAnotherKind_isAMistakeOfTheCommand() throws IOException {
        Path notes = Files.writeString(directory.resolve("notes.txt"), "my notes");
        Map<String, String> variables = Map.of("BEDROCK_DISCOVERY_CACHE", notes.toString());
        try (Environments environments = new Environments(new UserDirectories(variables::get, directory))) {
            for (String line : List.of("cache info", "models --cached", "cache info --cache /dev/null")) {
                CommandResult result = new CommandRunner(environments::services).run(line);
                assertThat(result.code()).as(line).isEqualTo(2);
                assertThat(result.err()).hasLineCount(1).contains("was left alone");
            }
        }
        assertThat(notes).hasContent("my notes");
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().contains("corrupt"));
    }

    @Test
    void temporaryStore_isDeletedWhenItIsClosed() {
        Path place =
                Path.of(StoreOpening.openTemporary(closer).store().summary().place());
        assertThat(place.getParent()).isDirectory();

        closer.close();

        assertThat(place.getParent()).doesNotExist();
    }

    @Test
    void questionsAboutAFileThatDoesNotExist_makeNoFile() {
        Path cache = directory.resolve("home/.cache/catalog.db");
        World world = World.builder().region("us-east-1").build();
        try (FakeEnvironment environment = FakeEnvironment.of(world, StoreOpening.open(cache, closer))) {
            CommandRunner runner = environment.runner();
            CommandResult info = runner.run("cache info --output json");
            assertThat(info.code()).isZero();
            assertThat(info.json().get("file")).isEqualTo(cache.toString());
            assertThat(info.json().get("owners")).isEqualTo(List.of());
            assertThat(runner.run("cache clear").code()).isZero();
            assertThat(runner.run("models --cached").code()).isEqualTo(4);
            assertThat(directory.resolve("home")).doesNotExist();

            assertThat(runner.run("scan").code()).isZero();
            assertThat(cache).isRegularFile();
            assertThat(runner.run("cache info --output json").json().get("scans"))
                    .isEqualTo(1);
        }
    }

    @Test
    void temporaryStores_areIndependentOfEachOther() {
        StoreSet first = StoreOpening.openTemporary(closer);
        StoreSet second = StoreOpening.openTemporary(closer);

        assertThat(first.store()).isInstanceOf(SqliteStore.class);
        assertThat(first.store().summary().place())
                .isNotEqualTo(second.store().summary().place());
    }
}

package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.command.Stores;
import io.bedrockdiscovery.sqlite.SqliteCatalogStore;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot be used costs the memory and not the answer. */
final class StoreOpeningTest {
    @TempDir
    private Path directory;

    private final Closing closing = new Closing();

    @AfterEach
    void close() {
        closing.close();
    }

    @Test
    void whereItCannotBeMadeMemoryStandsIn() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");

        Stores stores = StoreOpening.open(inTheWay.resolve("catalog.db"), Clock.systemUTC(), closing);

        assertThat(stores.catalog()).isInstanceOf(InMemoryCatalogStore.class);
        assertThat(stores.problem()).contains("file");
    }

    @Test
    void garbageIsSetAsideAndTold() throws IOException {
        Path garbage = Files.writeString(directory.resolve("catalog.db"), "garbage ".repeat(1000));

        Stores stores = StoreOpening.open(garbage, Clock.systemUTC(), closing);

        assertThat(stores.problem()).isNull();
        assertThat(stores.notices().get()).singleElement().asString().contains("damaged");
        assertThat(directory).isDirectoryContaining(file -> file.toString().contains(".corrupt-"));
    }

    @Test
    void lookingMakesNoFile() {
        Path cache = directory.resolve("home/.cache/catalog.db");
        FakeOutside outside =
                new FakeOutside(World.builder().region("us-east-1").build(), Clock.systemUTC(), cache);
        try (Desk desk = Desk.on(outside, directory)) {
            TypedLine info = desk.run("cache info --output json");
            assertThat(info.code()).isZero();
            assertThat(info.json().get("file")).isEqualTo(cache.toString());
            assertThat(info.json().get("owners")).isEqualTo(List.of());
            assertThat(desk.run("cache clear").code()).isZero();
            assertThat(desk.run("models --cached").code()).isEqualTo(4);
            assertThat(directory.resolve("home")).doesNotExist();

            assertThat(desk.run("scan").code()).isZero();
            assertThat(cache).isRegularFile();
            assertThat(desk.run("cache info --output json").json().get("scans")).isEqualTo(1);
        }
    }

    @Test
    void oneForNowIsNobodyElses() {
        Stores first = StoreOpening.openForNow(Clock.systemUTC(), closing);
        Stores second = StoreOpening.openForNow(Clock.systemUTC(), closing);

        assertThat(first.catalog()).isInstanceOf(SqliteCatalogStore.class);
        assertThat(first.catalog().summary().place())
                .isNotEqualTo(second.catalog().summary().place());
    }
}

package io.bedrockdiscovery.shell.boot;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.shell.command.Stores;
import io.bedrockdiscovery.sqlite.SqliteCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryAccessStore;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Opens stores. Where one cannot be opened, memory stands in for it, so that the answer still comes. */
final class StoreOpening {
    private StoreOpening() {}

    static Stores open(Path file, Clock clock, Closing closing) {
        try {
            SqliteCatalogStore store = SqliteCatalogStore.open(file, clock);
            closing.add(store::close);
            return new Stores(store, store, store, store::notices, null);
        } catch (StoreException e) {
            return standIn(requireNonNull(e.getMessage()));
        }
    }

    /** A store that nobody else sees, gone with the process. */
    static Stores openForNow(Clock clock, Closing closing) {
        try {
            Path directory = Files.createTempDirectory("bedrock-discovery-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return open(directory.resolve("catalog.db"), clock, closing);
        } catch (IOException e) {
            return standIn("No temporary directory can be made: " + e.getMessage() + ".");
        }
    }

    /** Memory in place of a store that cannot be used, and why it cannot. */
    static Stores standIn(String problem) {
        return new Stores(
                new InMemoryCatalogStore(), new InMemoryLatencyStore(), new InMemoryAccessStore(), List::of, problem);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // The system cleans up what is temporary.
            return;
        }
    }
}

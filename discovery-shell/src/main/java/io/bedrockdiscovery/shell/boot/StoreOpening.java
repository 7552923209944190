package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Opens stores. Where one cannot be opened, one in memory takes its place, so that the answer still comes. */
final class StoreOpening {
    private StoreOpening() {}

    static StoreSet open(Path file, Closer closer) {
        try {
            SqliteStore store = closer.add(SqliteStore.open(file));
            return new StoreSet(store, store::notices, null);
        } catch (StoreException e) {
            return inMemory(e.getMessage());
        }
    }

    /** Opens a store of this process, which is deleted at its end. */
    static StoreSet openTemporary(Closer closer) {
        try {
            Path directory = Files.createTempDirectory("bedrock-discovery-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return open(directory.resolve("catalog.db"), closer);
        } catch (IOException e) {
            return inMemory("No temporary directory can be made: " + e.getMessage() + ".");
        }
    }

    /** Returns a store in memory in place of one that cannot be used, with the reason. */
    static StoreSet inMemory(String problem) {
        return new StoreSet(new InMemoryStore(), List::of, problem);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // The system cleans up temporary files.
            return;
        }
    }
}

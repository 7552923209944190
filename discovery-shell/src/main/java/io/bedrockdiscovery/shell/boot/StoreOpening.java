package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.application.session.NoAnswerException;
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

    /**
     * Opens the store in a file that the user has named.
     *
     * @throws NoAnswerException if the name is one of something else
     */
    static StoreSet openNamed(Path file, Closer closer) {
        try {
            return opened(SqliteStore.open(file), closer);
        } catch (StoreException e) {
            if (e.isRefusal()) {
                throw NoAnswerException.invalid(e.getMessage());
            }
            return inMemory(e.getMessage());
        }
    }

    /** Opens the store at a place where only this program writes. */
    static StoreSet open(Path file, Closer closer) {
        try {
            return opened(SqliteStore.openOwn(file), closer);
        } catch (StoreException e) {
            return inMemory(e.getMessage());
        }
    }

    /** Opens a store of this process, which is deleted when it is closed, or at the end of the process. */
    static StoreSet openTemporary(Closer closer) {
        try {
            Path directory = Files.createTempDirectory("bedrock-discovery-");
            Thread atEnd = new Thread(() -> delete(directory));
            Runtime.getRuntime().addShutdownHook(atEnd);
            closer.add(() -> deleteNow(directory, atEnd));
            return open(directory.resolve("catalog.db"), closer);
        } catch (IOException e) {
            return inMemory("No temporary directory can be made: " + e.getMessage() + ".");
        }
    }

    /** Returns a store in memory in place of one that cannot be used, with the reason. */
    static StoreSet inMemory(String problem) {
        return new StoreSet(new InMemoryStore(), List::of, problem);
    }

    private static StoreSet opened(SqliteStore store, Closer closer) {
        closer.add(store);
        return new StoreSet(store, store::notices, null);
    }

    private static void deleteNow(Path directory, Thread atEnd) {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The process is ending, and the thread deletes the directory.
            return;
        }
        delete(directory);
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

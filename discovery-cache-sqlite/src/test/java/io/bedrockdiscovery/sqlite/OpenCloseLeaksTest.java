package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that are opened, read and closed leave nothing: no thread, no file, no object. */
final class OpenCloseLeaksTest {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int WARM_UP = 5;

    /** A thread of the JVM may come and go. */
    private static final int SLACK = 2;

    @TempDir
    private Path directory;

    @BeforeEach
    void requireLinux() {
        assumeTrue(Files.isDirectory(DESCRIPTORS));
    }

    @Test
    void hundredsOfOpensAndCloses_leaveNothing() throws IOException {
        assertNothingLeft(200);
    }

    @Test
    @Tag("campaign")
    void thousandsOfOpensAndCloses_leaveNothing() throws IOException {
        assertNothingLeft(10_000);
    }

    @Test
    void storesThatAreNotClosed_areCounted() throws IOException {
        openAndRead().close();
        long before = descriptors();
        List<SqliteStore> forgotten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            forgotten.add(openAndRead());
        }

        assertThat(descriptors()).isGreaterThan(before + SLACK);
        forgotten.forEach(SqliteStore::close);
    }

    private void assertNothingLeft(int times) throws IOException {
        List<WeakReference<SqliteStore>> opened = new ArrayList<>();
        long files = 0;
        long threads = 0;
        for (int i = 0; i < WARM_UP + times; i++) {
            if (i == WARM_UP) {
                files = descriptors();
                threads = Thread.getAllStackTraces().size();
            }
            try (SqliteStore store = openAndRead()) {
                opened.add(new WeakReference<>(store));
            }
        }
        System.gc();
        assertThat(descriptors()).isLessThanOrEqualTo(files + SLACK);
        assertThat((long) Thread.getAllStackTraces().size()).isLessThanOrEqualTo(threads + SLACK);
        assertThat(opened.stream().map(Reference::get).filter(each -> each != null))
                .hasSizeLessThanOrEqualTo(1);
    }

    private SqliteStore openAndRead() {
        SqliteStore store = SqliteStore.open(directory.resolve("catalog.db"));
        store.rememberAccount("digest", "111122223333");
        return store;
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }
}

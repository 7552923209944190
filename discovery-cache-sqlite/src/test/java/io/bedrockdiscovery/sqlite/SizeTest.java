package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History costs a few bytes an observation, and no time. */
final class SizeTest {
    private static final int REGIONS = 33;
    private static final long BUDGET = 10_000_000;

    @TempDir
    Path directory;

    @Test
    void aScanThatShowsNothingNewTakesLittle() throws Exception {
        Account account = new Account(REGIONS, 2, 1);
        long one = size(filled("one", account, 1));
        long fifty = size(filled("fifty", account, 50));

        // A thousand such scans then take half of the budget.
        assertThat((fifty - one) / 49).isLessThan(BUDGET / 2 / 1_000);
    }

    @Test
    void clearingGivesTheSpaceBack() throws Exception {
        Path file = filled("cache", new Account(REGIONS, 20, 10), 3);
        long full = size(file);
        try (SqliteCatalogStore store = open(file)) {
            store.clear(ClearRequest.ALL);
            assertThat(store.summary().sizeBytes()).isLessThan(full / 3);
        }
        assertThat(size(file)).isLessThan(full / 3);
    }

    @Test
    void clearingLeavesNoTraceInTheFile() throws Exception {
        Path file = filled("cache", new Account(2, 20, 10), 3);
        try (SqliteCatalogStore store = open(file)) {
            store.clear(new ClearRequest(null, OWNER.key(), false));
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("inference-profile/")
                .doesNotContain("foundation-model/");
    }

    @Test
    @Tag("campaign")
    void aThousandScansFitTheBudget() throws Exception {
        Path file = filled("cache", Account.LARGE, 1_000);

        assertThat(size(file)).isLessThan(BUDGET);
        try (SqliteCatalogStore store = open(file)) {
            assertThat(store.scans(OWNER)).hasSize(1_000);
            Instant hundredth = START.plus(Duration.ofDays(99));
            assertThat(store.loadAsOf(OWNER, hundredth.plusSeconds(60))).isEqualTo(Account.LARGE.scan(hundredth, "g"));
        }
    }

    @Test
    @Tag("campaign")
    void aYearOfScansIsReadAsFastAsOne() throws Exception {
        try (SqliteCatalogStore one = open(filled("one", Account.LARGE, 1));
                SqliteCatalogStore year = open(filled("year", Account.LARGE, 365))) {
            List<Long> ofOne = new ArrayList<>();
            List<Long> ofYear = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                ofOne.add(time(one));
                ofYear.add(time(year));
            }
            assertThat(median(ofYear)).isLessThan(1.5 * median(ofOne));
        }
    }

    private Path filled(String name, Account account, int scans) {
        Path file = directory.resolve(name + ".db");
        try (SqliteCatalogStore store = open(file)) {
            for (int i = 0; i < scans; i++) {
                Instant startedAt = START.plus(Duration.ofDays(i));
                store.record(OWNER, startedAt, account.scan(startedAt, "g"));
            }
        }
        return file;
    }

    private static SqliteCatalogStore open(Path file) {
        return SqliteCatalogStore.open(file, Clock.systemUTC());
    }

    private static long size(Path file) throws Exception {
        assertThat(file.resolveSibling(file.getFileName() + "-wal")).doesNotExist();
        return Files.size(file);
    }

    private static long time(SqliteCatalogStore store) {
        long start = System.nanoTime();
        Memory memory = store.load(OWNER);
        long time = System.nanoTime() - start;
        assertThat(memory.regions()).hasSize(REGIONS);
        return time;
    }

    private static double median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}

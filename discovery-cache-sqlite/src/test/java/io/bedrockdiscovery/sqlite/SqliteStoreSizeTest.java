package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.ModelDiscovery;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.CallLatency;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the file: history costs a few bytes an observation, and no time. */
final class SqliteStoreSizeTest {
    private static final int REGIONS = 33;
    private static final long BUDGET = 10_000_000;
    private static final BedrockSources SOURCES = OfflineSources.of(OWNER);

    @TempDir
    Path directory;

    @Test
    void scanWithoutChanges_takesLittleSpace() throws Exception {
        SampleAccount account = new SampleAccount(REGIONS, 2, 1);
        long one = size(filled("one", account, 1));
        long fifty = size(filled("fifty", account, 50));

        // A thousand such scans then take half of the budget.
        assertThat((fifty - one) / 49).isLessThan(BUDGET / 2 / 1_000);
    }

    @Test
    void clearing_givesTheSpaceBack() throws Exception {
        Path file = filled("cache", new SampleAccount(REGIONS, 20, 10), 3);
        long full = size(file);
        try (SqliteStore store = open(file)) {
            store.clear(ClearRequest.ALL);
            assertThat(store.summary().sizeBytes()).isLessThan(full / 3);
        }
        assertThat(size(file)).isLessThan(full / 3);
    }

    @Test
    void clearing_leavesNoTraceInTheFile() throws Exception {
        Path file = filled("cache", new SampleAccount(2, 20, 10), 3);
        try (SqliteStore store = open(file)) {
            store.clear(new ClearRequest(null, OWNER.key(), false));
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("inference-profile/")
                .doesNotContain("::foundation-model/");
    }

    @Test
    @Tag("campaign")
    void thousandScans_fitTheBudget() throws Exception {
        Path file = filled("cache", SampleAccount.LARGE, 1_000);
        long size = size(file);
        TestOutput.print(
                "%d scans of %d regions, %d models in regions and %d profiles take %d bytes.",
                1_000,
                REGIONS,
                REGIONS * SampleAccount.LARGE.modelsARegion(),
                REGIONS * SampleAccount.LARGE.profilesARegion(),
                size);
        assertThat(REGIONS * SampleAccount.LARGE.modelsARegion()).isGreaterThanOrEqualTo(1_500);
        assertThat(REGIONS * SampleAccount.LARGE.profilesARegion()).isGreaterThanOrEqualTo(600);
        assertThat(size).isLessThan(BUDGET);
        try (SqliteStore store = open(file)) {
            assertThat(store.scans(OWNER)).hasSize(1_000);
            Instant hundredth = START.plus(Duration.ofDays(99));
            assertThat(store.loadAsOf(OWNER, hundredth.plusSeconds(60)))
                    .isEqualTo(SampleAccount.LARGE.scan(hundredth, "g"));
        }
    }

    @Test
    @Tag("campaign")
    void yearOfScans_isReadAsFastAsOne() throws Exception {
        try (SqliteStore one = open(filled("one", SampleAccount.LARGE, 1));
                SqliteStore year = open(filled("year", SampleAccount.LARGE, 365));
                SqliteStore lively = open(directory.resolve("lively.db"))) {
            // Every day one region shows all of its models and profiles in a new generation.
            for (int i = 0; i < 365; i++) {
                lively.record(OWNER, day(i), SampleAccount.LARGE.scan(day(i), "g"));
                int region = i % REGIONS;
                lively.record(OWNER, day(i), SampleAccount.LARGE.renewed(region, day(i), "g" + i));
            }
            List<Long> ofOne = new ArrayList<>();
            List<Long> ofYear = new ArrayList<>();
            List<Long> ofLively = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                ofOne.add(time(one));
                ofYear.add(time(year));
                ofLively.add(time(lively));
            }
            double once = median(ofOne);
            TestOutput.print(
                    "To show a model takes %.2f ms after one scan, %.2f times as long after a year of daily scans, and"
                            + " %.2f times as long where a region changed each day.",
                    once / 1e6, median(ofYear) / once, median(ofLively) / once);
            assertThat(median(ofYear)).isLessThan(1.5 * once);
            assertThat(median(ofLively)).isLessThan(1.5 * once);
        }
    }

    private Path filled(String name, SampleAccount account, int scans) {
        Path file = directory.resolve(name + ".db");
        try (SqliteStore store = open(file)) {
            for (int i = 0; i < scans; i++) {
                store.record(OWNER, day(i), account.scan(day(i), "g"));
                store.save(OWNER, latencies(account, day(i)));
            }
        }
        return file;
    }

    private static SqliteStore open(Path file) {
        return SqliteStore.open(file);
    }

    private static long size(Path file) throws Exception {
        assertThat(file.resolveSibling(file.getFileName() + "-wal")).doesNotExist();
        return Files.size(file);
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private static Latencies latencies(SampleAccount account, Instant at) {
        return new Latencies(
                account.names()
                        .collect(Collectors.toMap(
                                region -> region,
                                region -> new CallLatency(region, Duration.ofNanos(9_500_000), 5, at))),
                Map.of());
    }

    /** Returns the time of a question for one model, in a process that has just started but is warm. */
    private static long time(SqliteStore store) {
        ModelId id = new ModelId("provider.model-1-v1:0");
        long start = System.nanoTime();
        ModelDiscovery discovery = ModelDiscovery.over(SOURCES, store)
                .fanOut(new DirectFanOut())
                .scanOnStart(false)
                .build();
        Optional<ModelInRegion> model = discovery.model(id);
        List<Region> regions = discovery.regionsOf(id);
        long time = System.nanoTime() - start;
        assertThat(model).isPresent();
        assertThat(regions).hasSize(REGIONS);
        return time;
    }

    private static double median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}

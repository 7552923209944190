package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.DirectFanOut;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
        long size = size(file);
        Figures.say(
                "%d scans of %d regions, %d models in regions and %d profiles take %d bytes.",
                1_000,
                REGIONS,
                REGIONS * Account.LARGE.modelsARegion(),
                REGIONS * Account.LARGE.profilesARegion(),
                size);
        assertThat(REGIONS * Account.LARGE.modelsARegion()).isGreaterThanOrEqualTo(1_500);
        assertThat(REGIONS * Account.LARGE.profilesARegion()).isGreaterThanOrEqualTo(600);
        assertThat(size).isLessThan(BUDGET);
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
                SqliteCatalogStore year = open(filled("year", Account.LARGE, 365));
                SqliteCatalogStore lively = open(directory.resolve("lively.db"))) {
            // Every day some region shows all of its models and profiles in a new form.
            for (int i = 0; i < 365; i++) {
                lively.record(OWNER, day(i), Account.LARGE.scan(day(i), "g"));
                int region = i % REGIONS;
                lively.record(OWNER, day(i), Account.LARGE.renewed(region, day(i), "g" + i));
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
            Figures.say(
                    "To show a model takes %.2f ms after one scan, %.2f times as long after a year of daily scans, and"
                            + " %.2f times as long where a region changed each day.",
                    once / 1e6, median(ofYear) / once, median(ofLively) / once);
            assertThat(median(ofYear)).isLessThan(1.5 * once);
            assertThat(median(ofLively)).isLessThan(1.5 * once);
        }
    }

    private Path filled(String name, Account account, int scans) {
        Path file = directory.resolve(name + ".db");
        try (SqliteCatalogStore store = open(file)) {
            for (int i = 0; i < scans; i++) {
                store.record(OWNER, day(i), account.scan(day(i), "g"));
                store.save(OWNER, latencies(account, day(i)));
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

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private static Latencies latencies(Account account, Instant at) {
        return new Latencies(
                account.names()
                        .collect(Collectors.toMap(region -> region, region -> new CallLatency(region, 9.5, 5, at))),
                Map.of());
    }

    /** What {@code show model} asks, in a process that has just started but is warm. */
    private static long time(SqliteCatalogStore store) {
        World nowhere = World.builder().build();
        DiscoveryPorts ports = new DiscoveryPorts(
                FakeCallerIdentity.carrying(OWNER.partition(), OWNER.key()),
                new FakeRegionSource(nowhere),
                new FakeModelSource(nowhere),
                new FakeProfileSource(nowhere),
                new ArnAssociation(),
                new DirectFanOut(),
                store,
                store);
        ModelId id = new ModelId("provider.model-1-v1:0");
        long start = System.nanoTime();
        ModelDiscovery discovery = ModelDiscovery.over(ports).scanOnStart(false).build();
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

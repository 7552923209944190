package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentListingsTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final int LENGTH = 2;

    @TempDir
    Path directory;

    @Test
    void listThatIsStillHeld_isNotReadAgain() {
        Observations scan = scan(LENGTH);
        try (SqliteStore store = SqliteStore.open(directory.resolve("cache.db"))) {
            store.record(OWNER, START, scan);

            assertThat(items(store.load(OWNER))).isSameAs(items(scan));
        }
    }

    @Test
    void otherLists_areRead_andShareEqualParts() {
        Path file = directory.resolve("cache.db");
        Observations scan = scan(LENGTH);
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, scan);
        }
        try (SqliteStore store = SqliteStore.open(file)) {
            List<InferenceProfile> read = items(store.load(OWNER));

            assertThat(read).isEqualTo(items(scan)).isNotSameAs(items(scan));
            assertThat(read.get(1).models()).isSameAs(read.get(0).models());
        }
    }

    @Test
    void keyIsKnown_ofTheSameList_andOfNoEqualOne_norOfAnEmptyOne() {
        RecentListings recent = new RecentListings();
        List<InferenceProfile> list = items(scan(LENGTH));
        ContentKey key = ContentKey.of(List.of("list"));

        recent.add(key, list);
        recent.add(ContentKey.of(List.of("empty")), List.of());

        assertThat(recent.keyOf(list)).isEqualTo(key);
        assertThat(recent.keyOf(items(scan(LENGTH)))).isNull();
        assertThat(recent.keyOf(List.of())).isNull();
    }

    @Test
    void listThatIsKnown_andNoLongerStored_isWrittenAgain() {
        Observations scan = scan(LENGTH);
        try (SqliteStore store = SqliteStore.open(directory.resolve("cache.db"))) {
            store.record(OWNER, START, scan);
            store.clear(ClearRequest.ALL);

            store.record(OWNER, START, scan);

            assertThat(store.load(OWNER)).isEqualTo(scan);
        }
    }

    @Test
    void itemsThatAreTranslatedListByList_areTheSame() {
        Observations scan = scan(30);
        try (Database database = Database.open(directory.resolve("cache.db"), Settings.DEFAULT)) {
            database.write(new RecordScan(OWNER, START, scan, START, new RecentListings(), 10));

            assertThat(database.read(new LoadObservations(OWNER, Long.MAX_VALUE), Observations.empty()))
                    .isEqualTo(scan);
        }
    }

    private static List<InferenceProfile> items(Observations observations) {
        return observations.of(REGION).application().items();
    }

    private static Observations scan(int profiles) {
        List<InferenceProfile> items = IntStream.range(0, profiles)
                .mapToObj(number -> InferenceProfile.builder("profile-" + number)
                        .models(List.of(new ModelReference("arn:aws:bedrock:eu-west-1::foundation-model/a.b")))
                        .build())
                .toList();
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        regions.put(
                REGION,
                new RegionObservations(
                        REGION, Observation.none(), Observation.none(), Observation.known(items, START)));
        return new Observations(Observation.none(), regions);
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records lists that are longer than the rows that one statement adds. */
final class ItemRowsTest {
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region PARIS = new Region("eu-west-3");
    private static final int MANY = 5 * ItemRows.AT_ONCE;
    private static final String COUNT = "SELECT count(*) FROM profile";

    @TempDir
    Path directory;

    @Test
    void listOfNewItems_isStoredInItsOrder() throws Exception {
        List<InferenceProfile> items = profiles(0, MANY + 7);

        assertThat(stored(items)).containsExactly(List.copyOf(items));
        assertThat(rows()).isEqualTo(items.size());
    }

    @Test
    void itemThatIsStoredAlready_isNotStoredAgain() throws Exception {
        List<InferenceProfile> first = profiles(MANY, 3);
        List<InferenceProfile> second = profiles(0, 2 * MANY);

        assertThat(stored(first, second)).containsExactly(first, second);
        assertThat(rows()).isEqualTo(2 * MANY);
    }

    @Test
    void itemThatComesTwice_isStoredOnce() throws Exception {
        List<InferenceProfile> items = new ArrayList<>(profiles(0, MANY));
        items.add(ItemRows.AT_ONCE + 5, items.get(3));
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.record(OWNER, START, Observations.empty());
        }

        try (Connection connection = Connections.writable(file, Settings.DEFAULT.busyTimeout());
                Transaction transaction = new Transaction(connection)) {
            RowMapper<InferenceProfile> mapper = ListingKind.APPLICATION.mapper();
            List<Listing.Item> listed = Listing.of(mapper, new Observation.Known<>(items, true, START), new ListTexts())
                    .items();

            long[] ids = new ItemRows(transaction, mapper).findOrAdd(listed);

            assertThat(ids[ItemRows.AT_ONCE + 5]).isEqualTo(ids[3]);
            assertThat(ids).doesNotContain(0);
            assertThat(transaction.number(COUNT)).isEqualTo(MANY);
            assertThat(transaction.list("SELECT profile_id FROM profile WHERE id = ?", RowReader::text, ids[MANY]))
                    .containsExactly(items.get(MANY).inferenceProfileId());
        }
    }

    /** Records these lists one after the other and returns what is read back of each. */
    @SafeVarargs
    private List<List<InferenceProfile>> stored(List<InferenceProfile>... lists) {
        Path file = directory.resolve("cache.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            for (int i = 0; i < lists.length; i++) {
                store.record(OWNER, START.plus(Duration.ofHours(i)), observed(lists[i], i));
            }
        }
        List<List<InferenceProfile>> read = new ArrayList<>();
        try (SqliteStore store = SqliteStore.open(file)) {
            for (int i = 0; i < lists.length; i++) {
                read.add(store.loadAsOf(OWNER, START.plus(Duration.ofHours(i)))
                        .of(IRELAND)
                        .application()
                        .items());
            }
        }
        return read;
    }

    private static Observations observed(List<InferenceProfile> items, int hour) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        regions.put(
                IRELAND,
                new RegionObservations(
                        IRELAND,
                        Observation.none(),
                        Observation.none(),
                        Observation.known(items, START.plus(Duration.ofHours(hour)))));
        return new Observations(Observation.none(), regions);
    }

    private static List<InferenceProfile> profiles(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> SampleAccount.profile(PARIS, number, "g"))
                .toList();
    }

    private long rows() throws Exception {
        try (Connection connection = Connections.immutable(directory.resolve("cache.db"));
                Transaction transaction = new Transaction(connection)) {
            return transaction.number(COUNT);
        }
    }
}

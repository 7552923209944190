package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Changes;
import io.bedrockdiscovery.domain.knowledge.Changes.ModelAt;
import io.bedrockdiscovery.domain.knowledge.Changes.ProfileAt;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten calls in a hundred fail, and what the history then tells is what really changed, each change once. */
final class ChangesTest {
    private static final Account ACCOUNT = new Account(6, 5, 3);
    private static final int FAILING_PERCENT = 10;

    @TempDir
    Path directory;

    /** What the account really has, and what has become different in it. */
    private static final class World {
        final Random random = new Random(7);
        final Map<Region, List<FoundationModel>> models = new LinkedHashMap<>();
        final Map<Region, List<InferenceProfile>> profiles = new LinkedHashMap<>();
        final List<ModelAt> added = new ArrayList<>();
        final List<ModelAt> removed = new ArrayList<>();
        final List<ProfileAt> profilesAdded = new ArrayList<>();
        final List<ProfileAt> profilesRemoved = new ArrayList<>();
        int number = 1_000;

        World() {
            ACCOUNT.names().forEach(region -> {
                RegionObservations seen = ACCOUNT.region(region, START, "g");
                models.put(region, new ArrayList<>(seen.models().items()));
                profiles.put(region, new ArrayList<>(seen.systemDefined().items()));
            });
        }

        void change() {
            Region region = new ArrayList<>(models.keySet()).get(random.nextInt(models.size()));
            List<FoundationModel> these = models.get(region);
            List<InferenceProfile> those = profiles.get(region);
            switch (random.nextInt(4)) {
                case 0 -> {
                    // First in the list, so that no later removal takes it before anybody has seen it.
                    these.add(0, Account.model(region, number++, "g"));
                    added.add(new ModelAt(region, these.get(0).modelId()));
                }
                case 1 -> {
                    those.add(0, Account.profile(region, number++, "g"));
                    profilesAdded.add(new ProfileAt(region, those.get(0).inferenceProfileArn()));
                }
                case 2 -> {
                    if (these.size() > ACCOUNT.modelsARegion()
                            && removable(these.get(these.size() - 1).modelId().value())) {
                        removed.add(new ModelAt(
                                region, these.remove(these.size() - 1).modelId()));
                    }
                }
                default -> {
                    if (those.size() > 1
                            && removable(those.get(those.size() - 1).inferenceProfileId())) {
                        profilesRemoved.add(new ProfileAt(
                                region, those.remove(those.size() - 1).inferenceProfileArn()));
                    }
                }
            }
        }

        // What was there from the start has been seen.
        private static boolean removable(String id) {
            return !id.contains("model-1");
        }

        Memory scan(Instant at, int failingPercent) {
            TreeMap<Region, RegionObservations> seen = new TreeMap<>();
            models.forEach((region, list) -> seen.put(
                    region,
                    new RegionObservations(
                            region,
                            answer(list, at, failingPercent),
                            answer(profiles.get(region), at, failingPercent),
                            answer(List.of(), at, failingPercent))));
            return new Memory(Observation.none(), seen);
        }

        private <T> Observation<T> answer(List<T> list, Instant at, int failingPercent) {
            return random.nextInt(100) < failingPercent
                    ? new Observation<>(null, new Failed(new Failure(Reason.THROTTLED, "slow down"), at))
                    : Observation.known(list, at);
        }
    }

    @Test
    void anUnchangingAccountShowsNoChange() {
        unchanging(60);
    }

    @Test
    void aChangingAccountShowsEachChangeOnce() {
        changing(60);
    }

    @Test
    @Tag("campaign")
    void anUnchangingAccountShowsNoChangeInAThousandScans() {
        unchanging(1_000);
    }

    @Test
    @Tag("campaign")
    void aChangingAccountShowsEachChangeOnceInAThousandScans() {
        changing(1_000);
    }

    private void unchanging(int scans) {
        World world = new World();
        try (SqliteCatalogStore store = open()) {
            for (int i = 0; i < scans; i++) {
                store.record(OWNER, time(i), world.scan(time(i), FAILING_PERCENT));
            }
            for (int i = 1; i < scans; i++) {
                requireNothing(Changes.between(store.loadAsOf(OWNER, time(i - 1)), store.loadAsOf(OWNER, time(i))));
            }
            requireNothing(Changes.between(store.loadAsOf(OWNER, time(0)), store.load(OWNER)));
            assertThat(store.load(OWNER).regions()).hasSize(ACCOUNT.regions());
        }
    }

    private void changing(int scans) {
        World world = new World();
        List<ModelAt> added = new ArrayList<>();
        List<ModelAt> removed = new ArrayList<>();
        List<ProfileAt> profilesAdded = new ArrayList<>();
        List<ProfileAt> profilesRemoved = new ArrayList<>();
        try (SqliteCatalogStore store = open()) {
            store.record(OWNER, time(0), world.scan(time(0), 0));
            for (int i = 1; i <= scans; i++) {
                world.change();
                store.record(OWNER, time(i), world.scan(time(i), i == scans ? 0 : FAILING_PERCENT));
            }
            for (int i = 1; i <= scans; i++) {
                Changes changes = Changes.between(store.loadAsOf(OWNER, time(i - 1)), store.loadAsOf(OWNER, time(i)));
                added.addAll(changes.added());
                removed.addAll(changes.removed());
                profilesAdded.addAll(changes.profilesAdded());
                profilesRemoved.addAll(changes.profilesRemoved());
                assertThat(changes.changed()).isEmpty();
            }
        }
        assertThat(world.added).isNotEmpty();
        assertThat(world.removed).isNotEmpty();
        assertThat(world.profilesRemoved).isNotEmpty();
        assertThat(added).containsExactlyInAnyOrderElementsOf(world.added);
        assertThat(removed).containsExactlyInAnyOrderElementsOf(world.removed);
        assertThat(profilesAdded).containsExactlyInAnyOrderElementsOf(world.profilesAdded);
        assertThat(profilesRemoved).containsExactlyInAnyOrderElementsOf(world.profilesRemoved);
    }

    private static void requireNothing(Changes changes) {
        assertThat(changes.added()).isEmpty();
        assertThat(changes.removed()).isEmpty();
        assertThat(changes.changed()).isEmpty();
        assertThat(changes.profilesAdded()).isEmpty();
        assertThat(changes.profilesRemoved()).isEmpty();
    }

    private SqliteCatalogStore open() {
        return SqliteCatalogStore.open(directory.resolve("cache.db"), Clock.systemUTC());
    }

    private static Instant time(int scan) {
        return START.plus(Duration.ofDays(scan));
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.Account.OWNER;
import static io.bedrockdiscovery.sqlite.Account.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Changes;
import io.bedrockdiscovery.domain.knowledge.Changes.FieldChange;
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
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.query.ChangeHistory;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten calls in a hundred fail, and what the history then tells is what really changed, each change once. */
final class ChangesTest {
    private static final Account ACCOUNT = new Account(6, 5, 3);
    private static final int FAILING_PERCENT = 10;

    @TempDir
    Path directory;

    private int files;

    /** What the account really has, and what has become different in it. */
    private static final class World {
        final Random random = new Random(7);
        final Map<Region, List<FoundationModel>> models = new LinkedHashMap<>();
        final Map<Region, List<InferenceProfile>> profiles = new LinkedHashMap<>();
        /** What some scan has seen as it is now: a change that comes and goes unseen cannot be told. */
        final Set<Object> seen = new HashSet<>();

        final Told real = new Told();
        int number = 1_000;
        int failures;

        World() {
            ACCOUNT.names().forEach(region -> {
                RegionObservations all = ACCOUNT.region(region, START, "g");
                models.put(region, new ArrayList<>(all.models().items()));
                profiles.put(region, new ArrayList<>(all.systemDefined().items()));
            });
        }

        void change() {
            Region region = new ArrayList<>(models.keySet()).get(random.nextInt(models.size()));
            List<FoundationModel> these = models.get(region);
            List<InferenceProfile> those = profiles.get(region);
            switch (random.nextInt(5)) {
                case 0 -> {
                    FoundationModel added = Account.model(region, number++, "g");
                    these.add(random.nextInt(these.size() + 1), added);
                    real.added.add(new ModelAt(region, added.modelId()));
                }
                case 1 -> {
                    InferenceProfile added = Account.profile(region, number++, "g");
                    those.add(random.nextInt(those.size() + 1), added);
                    real.profilesAdded.add(new ProfileAt(region, added.inferenceProfileArn()));
                }
                case 2 ->
                    anySeen(these).ifPresent(model -> {
                        these.remove(model);
                        real.removed.add(new ModelAt(region, model.modelId()));
                    });
                case 3 ->
                    anySeen(those).ifPresent(profile -> {
                        those.remove(profile);
                        real.profilesRemoved.add(new ProfileAt(region, profile.inferenceProfileArn()));
                    });
                default ->
                    anySeen(these).ifPresent(model -> {
                        String name = "Renamed " + number++;
                        these.set(these.indexOf(model), renamed(model, name));
                        real.changed.add(
                                new FieldChange(region, model.modelId(), "modelName", model.modelName(), name));
                    });
            }
        }

        private <T> Optional<T> anySeen(List<T> items) {
            List<T> candidates = items.stream().filter(seen::contains).toList();
            return candidates.isEmpty()
                    ? Optional.empty()
                    : Optional.of(candidates.get(random.nextInt(candidates.size())));
        }

        Memory scan(Instant at, int failingPercent) {
            TreeMap<Region, RegionObservations> all = new TreeMap<>();
            models.forEach((region, list) -> all.put(
                    region,
                    new RegionObservations(
                            region,
                            answer(list, at, failingPercent),
                            answer(profiles.get(region), at, failingPercent),
                            answer(List.of(), at, failingPercent))));
            return new Memory(Observation.none(), all);
        }

        private <T> Observation<T> answer(List<T> list, Instant at, int failingPercent) {
            if (random.nextInt(100) < failingPercent) {
                failures++;
                return new Observation<>(null, new Failed(new Failure(Reason.THROTTLED, "slow down"), at));
            }
            seen.addAll(list);
            return Observation.known(list, at);
        }

        private static FoundationModel renamed(FoundationModel model, String name) {
            return new FoundationModel(
                    model.modelId(),
                    model.modelArn(),
                    name,
                    model.providerName(),
                    model.inputModalities(),
                    model.outputModalities(),
                    model.responseStreamingSupported(),
                    model.customizationsSupported(),
                    model.inferenceTypesSupported(),
                    model.modelLifecycle());
        }
    }

    /** Changes, each as often as it was told. */
    private static final class Told {
        final List<ModelAt> added = new ArrayList<>();
        final List<ModelAt> removed = new ArrayList<>();
        final List<FieldChange> changed = new ArrayList<>();
        final List<ProfileAt> profilesAdded = new ArrayList<>();
        final List<ProfileAt> profilesRemoved = new ArrayList<>();

        void add(Changes changes) {
            added.addAll(changes.added());
            removed.addAll(changes.removed());
            changed.addAll(changes.changed());
            profilesAdded.addAll(changes.profilesAdded());
            profilesRemoved.addAll(changes.profilesRemoved());
        }

        void requireSame(Told real) {
            assertThat(added).containsExactlyInAnyOrderElementsOf(real.added);
            assertThat(removed).containsExactlyInAnyOrderElementsOf(real.removed);
            assertThat(changed).containsExactlyInAnyOrderElementsOf(real.changed);
            assertThat(profilesAdded).containsExactlyInAnyOrderElementsOf(real.profilesAdded);
            assertThat(profilesRemoved).containsExactlyInAnyOrderElementsOf(real.profilesRemoved);
        }

        List<Integer> sizes() {
            return Stream.of(added, removed, changed, profilesAdded, profilesRemoved)
                    .map(List::size)
                    .toList();
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

    @ParameterizedTest
    @EnumSource(names = {"FAILURE_IS_EMPTY", "SCAN_REPLACES_ALL"})
    void aStoreThatTakesFailuresForAbsenceIsCaught(Fault fault) {
        assertThatThrownBy(() -> unchanging(60, store -> new BrokenStore(fault, store)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> changing(60, store -> new BrokenStore(fault, store)))
                .isInstanceOf(AssertionError.class);
    }

    private void unchanging(int scans) {
        unchanging(scans, store -> store);
    }

    private void changing(int scans) {
        changing(scans, store -> store);
    }

    private void unchanging(int scans, UnaryOperator<CatalogStore> kind) {
        World world = new World();
        Told told = new Told();
        try (CatalogStore store = kind.apply(open())) {
            ChangeHistory history = new ChangeHistory(store);
            for (int i = 0; i < scans; i++) {
                store.record(OWNER, time(i), world.scan(time(i), FAILING_PERCENT));
                told.add(history.since(OWNER, null, time(i)).changes());
            }
            told.add(history.since(OWNER, time(0), time(scans)).changes());
            assertThat(store.load(OWNER).regions()).hasSize(ACCOUNT.regions());
            assertThat(store.scans(OWNER)).hasSize(scans);
        }
        told.requireSame(new Told());
        Figures.say("%d scans with %d failed calls of an unchanging account: no change told.", scans, world.failures);
    }

    private void changing(int scans, UnaryOperator<CatalogStore> kind) {
        World world = new World();
        Told each = new Told();
        Told again = new Told();
        try (CatalogStore store = kind.apply(open())) {
            ChangeHistory history = new ChangeHistory(store);
            store.record(OWNER, time(0), world.scan(time(0), 0));
            for (int i = 1; i <= scans; i++) {
                world.change();
                store.record(OWNER, time(i), world.scan(time(i), i == scans ? 0 : FAILING_PERCENT));
                each.add(history.since(OWNER, null, time(i)).changes());
            }
            for (int i = 1; i <= scans; i++) {
                again.add(Changes.between(store.loadAsOf(OWNER, time(i - 1)), store.loadAsOf(OWNER, time(i))));
            }
        }
        assertThat(world.real.sizes()).doesNotContain(0);
        each.requireSame(world.real);
        again.requireSame(world.real);
        Figures.say(
                "%d scans with %d failed calls of a changing account: models added, removed, changed, profiles added,"
                        + " removed: %s, each told once.",
                scans, world.failures, world.real.sizes());
    }

    /** An empty store. */
    private SqliteCatalogStore open() {
        return SqliteCatalogStore.open(directory.resolve("cache" + files++ + ".db"), Clock.systemUTC());
    }

    private static Instant time(int scan) {
        return START.plus(Duration.ofDays(scan));
    }
}

package io.bedrockdiscovery.sqlite;

import static io.bedrockdiscovery.sqlite.SampleAccount.OWNER;
import static io.bedrockdiscovery.sqlite.SampleAccount.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.change.ChangeHistory;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.change.Changes.FieldChange;
import io.bedrockdiscovery.domain.change.Changes.ModelAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileField;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.sqlite.BrokenStore.Fault;
import java.nio.file.Path;
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

/** Lets ten calls in a hundred fail; the history then tells every change that really happened, each once. */
final class SqliteStoreChangesTest {
    private static final SampleAccount ACCOUNT = new SampleAccount(6, 5, 3);
    private static final int FAILING_PERCENT = 10;

    @TempDir
    Path directory;

    private int files;

    /** The models and profiles that the account really has, and the changes that really happened. */
    private static final class ChangingAccount {
        final Random random = new Random(7);
        final Map<Region, List<FoundationModel>> models = new LinkedHashMap<>();
        final Map<Region, List<InferenceProfile>> profiles = new LinkedHashMap<>();
        /** The items that a scan has seen as they are now; changes of other items cannot be told. */
        final Set<Object> seen = new HashSet<>();

        final ReportedChanges real = new ReportedChanges();
        int number = 1_000;
        int failures;

        ChangingAccount() {
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
            switch (random.nextInt(6)) {
                case 0 -> {
                    FoundationModel added = SampleAccount.model(region, number++, "g");
                    these.add(random.nextInt(these.size() + 1), added);
                    real.added.add(new ModelAt(region, added.modelId()));
                }
                case 1 -> {
                    InferenceProfile added = SampleAccount.profile(region, number++, "g");
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
                case 4 ->
                    anySeen(those).ifPresent(profile -> {
                        InferenceProfile wider = wider(profile, "eu-test" + number++ + "-1");
                        those.set(those.indexOf(profile), wider);
                        real.profilesChanged.add(new ProfileFieldChange(
                                region,
                                profile.inferenceProfileArn(),
                                ProfileField.DESTINATIONS,
                                ids(profile),
                                ids(wider)));
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

        Observations scan(Instant at, int failingPercent) {
            TreeMap<Region, RegionObservations> all = new TreeMap<>();
            models.forEach((region, list) -> all.put(
                    region,
                    new RegionObservations(
                            region,
                            answer(list, at, failingPercent),
                            answer(profiles.get(region), at, failingPercent),
                            answer(List.of(), at, failingPercent))));
            return new Observations(Observation.none(), all);
        }

        private <T> Observation<T> answer(List<T> list, Instant at, int failingPercent) {
            if (random.nextInt(100) < failingPercent) {
                failures++;
                return Observation.failed(new Failure(Reason.THROTTLED, "slow down"), at);
            }
            seen.addAll(list);
            return Observation.known(list, at);
        }

        private static InferenceProfile wider(InferenceProfile profile, String region) {
            List<ModelReference> references = new ArrayList<>(profile.references());
            references.add(new ModelReference("arn:aws:bedrock:" + region + "::foundation-model/amazon.nova-pro-v1:0"));
            return profile.toBuilder().models(references).build();
        }

        private static List<String> ids(InferenceProfile profile) {
            return profile.destinations().regions().stream().map(Region::id).toList();
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

    /** Changes, each as often as it was reported. */
    private static final class ReportedChanges {
        final List<ModelAt> added = new ArrayList<>();
        final List<ModelAt> removed = new ArrayList<>();
        final List<FieldChange> changed = new ArrayList<>();
        final List<ProfileAt> profilesAdded = new ArrayList<>();
        final List<ProfileAt> profilesRemoved = new ArrayList<>();
        final List<ProfileFieldChange> profilesChanged = new ArrayList<>();

        void add(Changes changes) {
            added.addAll(changes.added());
            removed.addAll(changes.removed());
            changed.addAll(changes.changed());
            profilesAdded.addAll(changes.profilesAdded());
            profilesRemoved.addAll(changes.profilesRemoved());
            profilesChanged.addAll(changes.profilesChanged());
        }

        void requireSame(ReportedChanges real) {
            assertThat(added).containsExactlyInAnyOrderElementsOf(real.added);
            assertThat(removed).containsExactlyInAnyOrderElementsOf(real.removed);
            assertThat(changed).containsExactlyInAnyOrderElementsOf(real.changed);
            assertThat(profilesAdded).containsExactlyInAnyOrderElementsOf(real.profilesAdded);
            assertThat(profilesRemoved).containsExactlyInAnyOrderElementsOf(real.profilesRemoved);
            assertThat(profilesChanged).containsExactlyInAnyOrderElementsOf(real.profilesChanged);
        }

        List<Integer> sizes() {
            return Stream.of(added, removed, changed, profilesAdded, profilesRemoved, profilesChanged)
                    .map(List::size)
                    .toList();
        }
    }

    @Test
    void unchangingAccount_showsNoChange() {
        unchanging(60);
    }

    @Test
    void changingAccount_showsEachChangeOnce() {
        changing(60);
    }

    @Test
    @Tag("campaign")
    void unchangingAccount_showsNoChangeInAThousandScans() {
        unchanging(1_000);
    }

    @Test
    @Tag("campaign")
    void changingAccount_showsEachChangeOnceInAThousandScans() {
        changing(1_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILURE_IS_EMPTY", "SCAN_REPLACES_ALL"})
    void storeThatTakesFailuresForAbsence_isCaught(Fault fault) {
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

    private void unchanging(int scans, UnaryOperator<DiscoveryStore> kind) {
        ChangingAccount account = new ChangingAccount();
        ReportedChanges reported = new ReportedChanges();
        try (DiscoveryStore store = kind.apply(open())) {
            ChangeHistory history = new ChangeHistory(store);
            for (int i = 0; i < scans; i++) {
                store.record(OWNER, time(i), account.scan(time(i), FAILING_PERCENT));
                reported.add(history.since(OWNER, null, time(i)).changes());
            }
            reported.add(history.since(OWNER, time(0), time(scans)).changes());
            assertThat(store.load(OWNER).regions()).hasSize(ACCOUNT.regions());
            assertThat(store.scans(OWNER)).hasSize(scans);
        }
        reported.requireSame(new ReportedChanges());
        TestOutput.print(
                "%d scans with %d failed calls of an unchanging account: no change reported.", scans, account.failures);
    }

    private void changing(int scans, UnaryOperator<DiscoveryStore> kind) {
        ChangingAccount account = new ChangingAccount();
        ReportedChanges each = new ReportedChanges();
        ReportedChanges again = new ReportedChanges();
        try (DiscoveryStore store = kind.apply(open())) {
            ChangeHistory history = new ChangeHistory(store);
            store.record(OWNER, time(0), account.scan(time(0), 0));
            for (int i = 1; i <= scans; i++) {
                account.change();
                store.record(OWNER, time(i), account.scan(time(i), i == scans ? 0 : FAILING_PERCENT));
                each.add(history.since(OWNER, null, time(i)).changes());
            }
            for (int i = 1; i <= scans; i++) {
                again.add(Changes.between(store.loadAsOf(OWNER, time(i - 1)), store.loadAsOf(OWNER, time(i))));
            }
        }
        assertThat(account.real.sizes()).doesNotContain(0);
        each.requireSame(account.real);
        again.requireSame(account.real);
        TestOutput.print(
                "%d scans with %d failed calls of a changing account: models added, removed, changed, profiles added,"
                        + " removed, changed: %s, each reported once.",
                scans, account.failures, account.real.sizes());
    }

    /** Opens an empty store. */
    private SqliteStore open() {
        return SqliteStore.open(directory.resolve("cache" + files++ + ".db"));
    }

    private static Instant time(int scan) {
        return START.plus(Duration.ofDays(scan));
    }
}

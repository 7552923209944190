package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Lists are read once while they are in use: those of models for all accounts, those of profiles for each. */
final class RecentListingsTest {
    private static final Owner OTHER = Owner.account(Partition.AWS, "444455556666");

    private final TestDatabase database = TestDatabase.create();

    @AutoClose
    private final PostgresStore store = database.open();

    @Test
    void listsOfModels_areThoseOfTheAccountThatWasReadBefore() {
        Observations scan = new SampleAccount(2, 3, 2).scan(SampleAccount.START, "g");
        store.record(SampleAccount.OWNER, SampleAccount.START, scan);
        store.record(OTHER, SampleAccount.START, scan);

        Observations one = store.load(SampleAccount.OWNER);
        Observations other = store.load(OTHER);

        assertThat(one).isEqualTo(scan);
        assertThat(other.regions().keySet()).isEqualTo(scan.regions().keySet()).hasSize(2);
        other.regions()
                .forEach((region, seen) -> assertThat(models(seen)).hasSize(3).isSameAs(models(one.of(region))));
    }

    @Test
    void listsOfProfiles_areThoseThatTheAccountWasShown() {
        Observations scan = new SampleAccount(2, 3, 2).scan(SampleAccount.START, "g");
        Observations others = ofOther(scan);
        store.record(SampleAccount.OWNER, SampleAccount.START, scan);
        store.record(OTHER, SampleAccount.START, others);

        assertThat(store.load(SampleAccount.OWNER)).isEqualTo(scan);
        assertThat(store.load(OTHER)).isEqualTo(others);
        store.load(OTHER)
                .regions()
                .forEach((region, seen) -> assertThat(profiles(seen)).hasSize(2).isSameAs(profiles(others.of(region))));
    }

    /** Returns what the other account is shown, whose ARNs of profiles name it. */
    private static Observations ofOther(Observations scan) {
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        scan.regions().forEach((region, seen) -> {
            List<InferenceProfile> profiles = profiles(seen).stream()
                    .map(each -> each.toBuilder()
                            .inferenceProfileArn(each.inferenceProfileArn().replace("111122223333", OTHER.account()))
                            .build())
                    .toList();
            regions.put(
                    region,
                    new RegionObservations(
                            region,
                            seen.models(),
                            Observation.known(profiles, SampleAccount.START),
                            seen.application()));
        });
        return new Observations(scan.listing(), regions);
    }

    @Test
    void keyIsKnown_ofTheSameList_andOfNoEqualOne_norOfAnEmptyOne() {
        RecentListings recent = new RecentListings();
        List<Integer> list = List.of(1, 2, 3);
        recent.add(key(1), list);
        recent.add(key(2), List.of());

        assertThat(recent.keyOf(list)).isEqualTo(key(1));
        assertThat(recent.keyOf(List.of(1, 2, 3))).isNull();
        assertThat(recent.keyOf(List.of())).isNull();
    }

    @Test
    void listThatIsKnown_andNoLongerStored_isWrittenAgain() {
        Observations scan = new SampleAccount(2, 3, 2).scan(SampleAccount.START, "g");
        store.record(SampleAccount.OWNER, SampleAccount.START, scan);
        store.clear(ClearRequest.ALL);

        store.record(SampleAccount.OWNER, SampleAccount.START, scan);

        assertThat(store.load(SampleAccount.OWNER)).isEqualTo(scan);
    }

    @Test
    void listsAreFoundByTheirContent_howeverManyThereWere() {
        RecentListings recent = new RecentListings();
        IntStream.range(0, 5000).forEach(number -> recent.add(key(number), List.of(number, number)));
        List<Integer> held = List.of(1, 2, 3);
        recent.add(key(-1), held);

        assertThat(recent.<Integer>find(key(-1))).isSameAs(held);
        assertThat(recent.<Integer>find(key(-2))).isNull();
    }

    private static List<FoundationModel> models(RegionObservations seen) {
        return seen.models().items();
    }

    private static List<InferenceProfile> profiles(RegionObservations seen) {
        return seen.systemDefined().items();
    }

    private static RecentListings.Key key(int number) {
        return new RecentListings.Key(ContentKey.of(List.of(String.valueOf(number))), AccountMask.NONE);
    }
}

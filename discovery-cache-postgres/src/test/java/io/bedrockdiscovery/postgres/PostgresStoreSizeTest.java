package io.bedrockdiscovery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that the store grows with what accounts are shown differently, and not with their number. */
final class PostgresStoreSizeTest {
    private static final Instant T0 = SampleAccount.START;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void twentyLikeAccounts_takeHardlyMoreThanOne() {
        compare(20, 1.3);
    }

    @Test
    @Tag("campaign")
    void twoHundredLikeAccounts_takeAtMostThreeTimesTheBytesOfOne() {
        compare(200, 3);
    }

    private void compare(int accounts, double most) {
        try (PostgresStore store = PostgresStore.open(database.source())) {
            record(store, 0);
            long one = store.summary().sizeBytes();
            for (int account = 1; account < accounts; account++) {
                record(store, account);
            }
            long all = store.summary().sizeBytes();
            TestOutput.print(
                    "1 account: %d bytes, %d accounts: %d bytes (%.2f times).", one, accounts, all, (double) all / one);

            assertThat((double) all / one).isLessThanOrEqualTo(most);
            assertThat(store.load(owner(accounts - 1))).isEqualTo(seen(accounts - 1));
            assertThat(store.load(owner(0))).isEqualTo(seen(0));
        }
    }

    private static void record(PostgresStore store, int account) {
        store.record(owner(account), T0.plusSeconds(account), seen(account));
    }

    private static Owner owner(int account) {
        return Owner.account(Partition.AWS, String.format(Locale.ROOT, "1111%08d", account));
    }

    private static Observations seen(int account) {
        Observations scan = SampleAccount.LARGE.scan(T0.plusSeconds(account), "now");
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        scan.regions()
                .values()
                .forEach(
                        region -> regions.put(region.region(), of(owner(account).key(), region)));
        return new Observations(scan.listing(), regions);
    }

    /** Returns a region as an account sees it, whose number stands in the ARNs of AWS's profiles. */
    private static RegionObservations of(String account, RegionObservations region) {
        List<InferenceProfile> profiles = region.systemDefined().items().stream()
                .map(profile -> new InferenceProfile(
                        profile.inferenceProfileId(),
                        String.valueOf(profile.inferenceProfileArn()).replace(SampleAccount.OWNER.key(), account),
                        profile.inferenceProfileName(),
                        profile.description(),
                        profile.createdAt(),
                        profile.updatedAt(),
                        profile.models(),
                        profile.status(),
                        profile.type()))
                .toList();
        return new RegionObservations(
                region.region(),
                region.models(),
                Observation.known(profiles, region.systemDefined().observedAt().orElseThrow()),
                region.application());
    }
}

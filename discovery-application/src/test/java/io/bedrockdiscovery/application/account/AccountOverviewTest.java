package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.ModelSelector;
import io.bedrockdiscovery.domain.port.StoredNames;
import io.bedrockdiscovery.domain.scan.ScanReport.Completeness;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sums of an account: the same from a store that counts names as from one that reads everything. */
final class AccountOverviewTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Owner OWNER = Owner.account(Partition.AWS, "000000000001");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region CAPE_TOWN = new Region("af-south-1");

    private final InMemoryStore store = new InMemoryStore();
    private final AtomicInteger selections = new AtomicInteger();

    @Test
    void storeThatCountsNames_givesTheSameSums_andReadsNoModels() {
        store.record(OWNER, NOW, observations());

        AccountOverview whole = read(store);
        AccountOverview counted = read(countingNames());

        assertThat(selections).hasValue(1);
        assertThat(counted.models()).isEqualTo(whole.models()).isEqualTo(3);
        assertThat(counted.report().totals().byStatus())
                .isEqualTo(whole.report().totals().byStatus());
        assertThat(counted.report().totals().answeredRegions()).isEqualTo(2);
        assertThat(counted.report().completeness())
                .isEqualTo(whole.report().completeness())
                .isEqualTo(Completeness.PARTIAL);
        assertThat(counted.report().unknownCalls()).isEqualTo(whole.report().unknownCalls());
    }

    @Test
    void accountWithoutObservations_hasNoModels() {
        assertThat(read(countingNames()).models()).isZero();
        assertThat(read(store).report().completeness()).isEqualTo(Completeness.NOTHING);
    }

    private static AccountOverview read(DiscoveryStore from) {
        return AccountOverview.read(from, new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT), OWNER, NOW);
    }

    /** Two regions that share a model, one of them with a failure, and a region that is closed and has a model of the past. */
    private static Observations observations() {
        Failure throttled = new Failure(Reason.THROTTLED, "too many requests");
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        regions.put(IRELAND, region(IRELAND, NOW, "a", "b"));
        regions.put(
                VIRGINIA,
                new RegionObservations(
                        VIRGINIA,
                        Observation.known(models("a", "c"), NOW),
                        Observation.failed(throttled, NOW),
                        Observation.known(List.of(), NOW)));
        regions.put(CAPE_TOWN, region(CAPE_TOWN, NOW.minusSeconds(60), "past"));
        return new Observations(
                Observation.known(
                        List.of(new RegionDescription(CAPE_TOWN, new OptInStatus("not-opted-in"), List.of())), NOW),
                regions);
    }

    private static RegionObservations region(Region region, Instant time, String... ids) {
        return new RegionObservations(
                region,
                Observation.known(models(ids), time),
                Observation.known(List.of(), time),
                Observation.known(List.of(), time));
    }

    private static List<FoundationModel> models(String... ids) {
        return Stream.of(ids).map(id -> FoundationModelBuilder.of(id).build()).toList();
    }

    /** A store that gives names to selectors, as the stores on disk do, and refuses to read everything. */
    private DiscoveryStore countingNames() {
        return (DiscoveryStore) Proxy.newProxyInstance(
                AccountOverviewTest.class.getClassLoader(),
                new Class<?>[] {DiscoveryStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("loadAbout")) {
                        return select((ModelSelector) arguments[2]);
                    }
                    throw new AssertionError(method.getName() + " reads more than is needed");
                });
    }

    private Partial select(ModelSelector selector) {
        Observations all = store.loadAsOf(OWNER, NOW);
        TreeMap<Region, RegionObservations> without = new TreeMap<>(all.regions());
        without.replaceAll((region, seen) -> new RegionObservations(
                region,
                seen.models().keeping(any -> false),
                seen.systemDefined().keeping(any -> false),
                seen.application().keeping(any -> false)));
        Observations withoutItems = new Observations(all.listing(), without);
        selections.incrementAndGet();
        assertThat(selector.select(withoutItems, new Names(all))).contains(Set.of());
        return new Partial(withoutItems, false);
    }

    private record Names(Observations all) implements StoredNames {
        @Override
        public List<FoundationModel> models(Set<Region> regions) {
            return regions.stream()
                    .flatMap(region -> all.of(region).models().items().stream())
                    .toList();
        }

        @Override
        public List<InferenceProfile> profiles(String inferenceProfileId, Set<Region> regions) {
            throw new AssertionError("profiles make no difference");
        }

        @Override
        public boolean isNamedByProfile(ModelId id, Set<Region> regions) {
            throw new AssertionError("profiles make no difference");
        }
    }
}

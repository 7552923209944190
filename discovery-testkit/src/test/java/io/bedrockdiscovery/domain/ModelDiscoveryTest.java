package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.catalog.ProfileAssociation;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import io.bedrockdiscovery.testkit.fixture.FailingStore;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Questions about models over the small world. */
final class ModelDiscoveryTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final ModelId NOWHERE = new ModelId("amazon.nova-premier-v1:0");

    private final DiscoveryFixture fixture = new DiscoveryFixture();

    @Test
    void build_scansFirst() {
        ModelDiscovery.over(fixture.sources.sources(), fixture.store)
                .fanOut(fixture.fanOut)
                .clock(fixture.clock)
                .build();
        assertThat(fixture.calls()).isEqualTo(30);
    }

    @Test
    void build_withoutScanOnStart_callsNothing() {
        ModelDiscovery discovery = fixture.models();
        assertThat(discovery.catalog().isEmpty()).isTrue();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).isEmpty();
        assertThat(discovery.model(SmallWorld.NOVA_PRO)).isEmpty();
        assertThat(discovery.mapping(false)).isEmpty();
        assertThat(fixture.calls() + fixture.sources.regions().calls()).isZero();
    }

    @Test
    void closedDiscovery_answersNothing_unlessItBelongsToAnother() {
        ModelDiscovery built = ModelDiscovery.over(fixture.sources.sources(), fixture.store)
                .scanOnStart(false)
                .build();
        built.close();
        built.close();

        assertThatIllegalStateException().isThrownBy(built::catalog);
        try (BedrockDiscovery discovery = fixture.builder().build()) {
            discovery.models().close();
            assertThat(discovery.models().catalog().isEmpty()).isTrue();
        }
    }

    @Test
    void scan_coversTheNamedRegionsOrAll() {
        ModelDiscovery discovery = fixture.models();
        ScanReport some = discovery.scan(List.of(VIRGINIA), false);
        assertThat(some.regions()).extracting(RegionReport::region).containsExactly(VIRGINIA);
        ScanReport all = discovery.scan(List.of(), false);
        assertThat(all.regions()).hasSize(11);
        assertThat(fixture.calls("us-east-1")).isEqualTo(3);
        discovery.scan(List.of(VIRGINIA), true);
        assertThat(fixture.calls("us-east-1")).isEqualTo(6);
    }

    @Test
    void storeOfAnotherProgram_isReadWithoutACall() {
        fixture.scan();
        int calls = fixture.calls() + fixture.sources.regions().calls();
        assertThat(fixture.models().regionsOf(SmallWorld.NOVA_PRO)).hasSize(3);
        assertThat(fixture.calls() + fixture.sources.regions().calls()).isEqualTo(calls);
    }

    @Test
    void model_isThatOfItsBestRegion() {
        ModelDiscovery discovery = scanned();
        ModelInRegion found = discovery.model(SmallWorld.NOVA_PRO).orElseThrow();
        assertThat(found.region()).isEqualTo(IRELAND);
        assertThat(discovery.model(NOWHERE)).isEmpty();
    }

    @Test
    void model_isThatOfAListingRegionIfTheBestOneOnlyHasAProfile() {
        DiscoveryFixture named = new DiscoveryFixture(World.builder()
                .region(
                        "ap-south-1",
                        region -> region.profile(InferenceProfileBuilder.systemDefined("apac.amazon.nova-pro-v1:0")
                                .in("ap-south-1")
                                .routing(SmallWorld.NOVA_PRO.value(), "ap-south-1", "us-east-1")
                                .build()))
                .region("us-east-1", region -> region.model(SmallWorld.NOVA_PRO.value()))
                .build());
        ModelDiscovery discovery = named.models();
        discovery.scan(List.of(), false);
        assertThat(discovery.bestRegions(SmallWorld.NOVA_PRO, List.of()).best())
                .map(RegionRanking.Ranked::region)
                .contains(new Region("ap-south-1"));
        assertThat(discovery.model(SmallWorld.NOVA_PRO))
                .map(ModelInRegion::region)
                .contains(VIRGINIA);
    }

    @Test
    void scanWithoutCredentials_keepsTheCatalog() {
        FakeCallerIdentity identity = FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.ACCOUNT);
        fixture.identity(identity);
        ModelDiscovery discovery = fixture.models();
        discovery.scan(List.of(), false);
        identity.behave(Behaviour.failing(Reason.TIMED_OUT));
        assertThat(discovery.scan(List.of(), false).credentialsFailure()).isNotNull();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).isNotEmpty();
        assertThat(discovery.mapping(true)).isNotEmpty();
    }

    @Test
    void store_isReadAsSoonAsThereAreCredentials() {
        fixture.scan();
        fixture.identity(FakeCallerIdentity.carrying(Partition.AWS, DiscoveryFixture.ACCOUNT)
                .behave(Behaviour.failingFirst(1, Reason.TIMED_OUT)));
        ModelDiscovery discovery = fixture.models();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).isEmpty();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).isNotEmpty();
    }

    @Test
    void modelOfARegion_isAsThatRegionListsIt() {
        ModelDiscovery discovery = scanned();
        ModelInRegion found = discovery.model(SmallWorld.NOVA_PRO, OREGON).orElseThrow();
        assertThat(found.model().modelArn()).contains("us-west-2");
        assertThat(found.profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly(SmallWorld.US_NOVA);
        assertThat(discovery.model(SmallWorld.CLAUDE, OREGON)).isEmpty();
        assertThat(discovery.model(SmallWorld.CLAUDE, new Region("eu-west-9"))).isEmpty();
    }

    @Test
    void modelThatCannotBeCalled_isFound() {
        fixture.behave("us-west-2", ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.ACCESS_DENIED));
        fixture.behave("us-east-1", Behaviour.failing(Reason.ACCESS_DENIED));
        fixture.behave("eu-west-1", Behaviour.failing(Reason.ACCESS_DENIED));
        assertThat(scanned().model(SmallWorld.NOVA_PRO).orElseThrow().region()).isEqualTo(OREGON);
    }

    @Test
    void regionsOfAModel_areSorted() {
        ModelDiscovery discovery = scanned();
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).containsExactly(IRELAND, VIRGINIA, OREGON);
        assertThat(discovery.regionsOf(NOWHERE)).isEmpty();
    }

    @Test
    void availability_isPresentAbsentOrUnknown() {
        fixture.behave("us-west-2", Behaviour.failing(Reason.UNREACHABLE));
        ModelDiscovery discovery = scanned();
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, VIRGINIA)).isEqualTo(Availability.PRESENT);
        assertThat(discovery.availability(NOWHERE, VIRGINIA)).isEqualTo(Availability.ABSENT);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, OREGON)).isEqualTo(Availability.UNKNOWN);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, new Region("af-south-1")))
                .as("not opted in")
                .isEqualTo(Availability.ABSENT);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, new Region("us-west-1")))
                .as("not offered")
                .isEqualTo(Availability.ABSENT);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, new Region("eu-west-9")))
                .as("no such region")
                .isEqualTo(Availability.ABSENT);
    }

    @Test
    void availabilityAfterAFailure_isUnknown() {
        ModelDiscovery discovery = scanned();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.behave("us-east-1", Behaviour.failing(Reason.UNREACHABLE));
        discovery.scan(List.of(), true);
        assertThat(discovery.availability(SmallWorld.NOVA_PRO, VIRGINIA)).isEqualTo(Availability.UNKNOWN);
        assertThat(discovery.availability(NOWHERE, VIRGINIA)).isEqualTo(Availability.UNKNOWN);
        assertThat(discovery.regionsOf(SmallWorld.NOVA_PRO)).contains(VIRGINIA);
    }

    @Test
    void availabilityWhileTheRegionsAreUnknown_isNotAbsent() {
        fixture.sources.regions().behave(Behaviour.failing(Reason.UNREACHABLE));
        assertThat(scanned().availability(SmallWorld.NOVA_PRO, new Region("eu-north-1")))
                .isEqualTo(Availability.UNKNOWN);
    }

    @Test
    void concurrentScans_overAFailingStore_areMerged() {
        fixture.store = new FailingStore();
        concurrentScans_areMerged();
    }

    @Test
    void concurrentScans_areMerged() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>();
        ProfileAssociation interrupted = (models, profiles) -> {
            Runnable other = meanwhile.getAndSet(null);
            if (other != null) {
                other.run();
            }
            return new ArnAssociation().associate(models, profiles);
        };
        ModelDiscovery discovery =
                fixture.builder().association(interrupted).build().models();
        meanwhile.set(() -> discovery.scan(List.of(new Region("us-west-2")), false));

        discovery.scan(List.of(new Region("eu-west-1")), false);

        assertThat(discovery.catalog().regions().values())
                .filteredOn(region -> region.observations().models().isKnown())
                .extracting(region -> region.region().id())
                .containsExactly("eu-west-1", "us-west-2");
    }

    @Test
    void mapping_hasRegionsWithModelsAndTheirProfiles() {
        SortedMap<Region, SortedMap<ModelId, ModelInRegion>> mapping = scanned().mapping(false);
        assertThat(mapping).containsOnlyKeys(IRELAND, VIRGINIA, OREGON);
        assertThat(mapping.get(VIRGINIA)).containsOnlyKeys(SmallWorld.NOVA_PRO, SmallWorld.CLAUDE);
        assertThat(mapping.get(VIRGINIA).get(SmallWorld.NOVA_PRO).profiles())
                .extracting(InferenceProfile::inferenceProfileId)
                .containsExactly(SmallWorld.CHECKOUT, SmallWorld.US_NOVA);
        assertThatThrownBy(() -> mapping.clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapping.get(VIRGINIA).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void mapping_scansOnlyOnRefresh() {
        ModelDiscovery discovery = scanned();
        discovery.mapping(false);
        assertThat(fixture.calls()).isEqualTo(30);
        discovery.mapping(true);
        assertThat(fixture.calls()).isEqualTo(60);
    }

    @Test
    void staleness_isJudgedWhenAsked() {
        ModelDiscovery discovery = scanned();
        Catalog fresh = discovery.catalog();
        fixture.clock.advance(Duration.ofHours(24));
        Catalog later = discovery.catalog();
        assertThat(fresh.isStale(fresh.region(VIRGINIA).orElseThrow())).isFalse();
        assertThat(later.isStale(later.region(VIRGINIA).orElseThrow())).isTrue();
        assertThat(fixture.calls()).as("and reading asks nobody").isEqualTo(30);
    }

    @Test
    void name_isLookedUpInAllRegions() {
        assertThat(scanned().named("nova-pro")).isEqualTo(new NameMatch.Found(SmallWorld.NOVA_PRO, List.of()));
    }

    private ModelDiscovery scanned() {
        ModelDiscovery discovery = fixture.models();
        discovery.scan(List.of(), false);
        return discovery;
    }
}
